package org.aftersales.refund.connection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A line to a provider on which no call takes longer than its limit, however slowly the answer drips; redirections are not followed. */
public final class BoundedLine {

    private final HttpClient http;
    private final Duration limit;

    public BoundedLine(Duration limit) {
        this.limit = limit;
        this.http = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public Duration limit() {
        return limit;
    }

    /** @throws IOException when no answer came whole and in time: what became of the request is not known then */
    public HttpResponse<String> send(HttpRequest request) throws IOException {
        return answer(request, BodyHandlers.ofString(), limit);
    }

    /**
     * Fetches a file.
     *
     * @param longest the time that it may take, instead of what other calls may
     * @throws IOException when it did not come whole and in time, is longer than it may be, or is not given
     */
    public byte[] fetch(HttpRequest request, Duration longest, int mostBytes) throws IOException {
        var file = answer(request, about -> new MostBytes(mostBytes), longest);
        if (file.statusCode() != 200) {
            throw new IOException("answered " + file.statusCode());
        }
        return file.body();
    }

    private <T> HttpResponse<T> answer(HttpRequest request, BodyHandler<T> content, Duration longest)
            throws IOException {
        var answer = http.sendAsync(request, content);
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new HttpTimeoutException("no answer within " + longest);
        } catch (ExecutionException broken) {
            throw new IOException("the line broke: " + broken.getCause(), broken);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while waiting for an answer");
        }
    }
}
