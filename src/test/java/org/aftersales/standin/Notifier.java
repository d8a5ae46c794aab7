package org.aftersales.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.aftersales.standin.Book.Entry;
import org.jspecify.annotations.Nullable;

/** Tells the merchant by itself how a refund stands, truly or with a flaw. */
abstract class Notifier {

    /** What is wrong with a notification. */
    enum Flaw {
        NONE,
        /** Signed by a stranger. */
        FORGED,
        /** Signed truly, but the content was changed afterwards. */
        CHANGED,
        /** True, but from long ago. */
        OLD,
        /** True, and as old as the last of the provider's own repetitions. */
        LAST_TRY,
        /** True, but from a time to come. */
        AHEAD,
        /** True, but nobody knows from when. */
        UNDATED,
        /** True, of another amount than was sent. */
        OTHER_AMOUNT,
        /** True, of a refund that nobody sent. */
        OTHER_NUMBER,
        TRUNCATED,
        UNSIGNED
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final Deque<Runnable> later = new ArrayDeque<>();
    private volatile @Nullable String origin;

    /** Where the merchant answers now, whatever address it gave for notifications. */
    void reachAt(String newOrigin) {
        origin = newOrigin;
    }

    synchronized void later(Runnable work) {
        later.add(work);
    }

    /** What was put off happens now. */
    synchronized void catchUp() {
        while (!later.isEmpty()) {
            later.poll().run();
        }
    }

    /** @return the merchant's answer */
    int send(Entry entry, Flaw flaw) throws IOException, InterruptedException {
        var request = notification(entry, flaw)
                .uri(URI.create(address(entry)))
                .timeout(Duration.ofSeconds(10))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    private String address(Entry entry) {
        var given = URI.create(givenAddress(entry));
        return origin == null ? given.toString() : origin + given.getRawPath();
    }

    abstract String givenAddress(Entry entry);

    abstract HttpRequest.Builder notification(Entry entry, Flaw flaw);
}
