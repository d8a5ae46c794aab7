package org.aftersales.orders.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.aftersales.orders.Hold;
import org.aftersales.orders.ShopDispatch;
import org.aftersales.orders.ShopSilentException;
import org.jspecify.annotations.Nullable;

/**
 * Asks the shop over HTTP: {@code POST /holds}, {@code POST /holds/{key}/release}, {@code POST /holds/{key}/cancellation}, each with the
 * key of the hold as {@code Idempotency-Key}. Only two answers to the first say something: {@code {"state": "HELD"}} with 2xx, and 409 with
 * {@code {"code": "AlreadyShipped"}}. No call takes longer than its limit, and redirections are not followed.
 */
final class HttpDispatch implements ShopDispatch {

    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final URI base;
    private final @Nullable String token;
    private final Duration limit;
    private final ObjectMapper json;
    private final HttpClient http;

    HttpDispatch(URI base, @Nullable String token, Duration limit, ObjectMapper json) {
        this.base = base;
        this.token = token;
        this.limit = limit;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    record Question(String key, String orderNumber, List<Line> lines) {}

    record Line(int lineNumber, int units) {}

    @Override
    public boolean hold(Hold hold) {
        var answer = call("/holds", hold);
        if (succeeded(answer) && says(answer, "state", "HELD")) {
            return true;
        }
        if (answer.statusCode() == CONFLICT && says(answer, "code", "AlreadyShipped")) {
            return false;
        }
        throw silent(answer);
    }

    /** A hold that the shop does not know needs no release. */
    @Override
    public void release(Hold hold) {
        var answer = call("/holds/" + hold.key() + "/release", hold);
        if (!succeeded(answer) && answer.statusCode() != NOT_FOUND) {
            throw silent(answer);
        }
    }

    @Override
    public void cancel(Hold hold) {
        var answer = call("/holds/" + hold.key() + "/cancellation", hold);
        if (!succeeded(answer)) {
            throw silent(answer);
        }
    }

    private HttpResponse<String> call(String path, Hold hold) {
        var request = HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", hold.key())
                .POST(BodyPublishers.ofString(written(hold)));
        if (token != null && !token.isBlank()) {
            request.header("Authorization", "Bearer " + token);
        }
        return answer(request.build());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        var answer = http.sendAsync(request, BodyHandlers.ofString());
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new ShopSilentException("no answer within " + limit, late);
        } catch (ExecutionException broken) {
            throw new ShopSilentException("the line broke: " + broken.getCause(), broken);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new ShopSilentException("stopped while waiting for an answer", stopped);
        }
    }

    private String written(Hold hold) {
        try {
            return json.writeValueAsString(new Question(
                    hold.key(),
                    hold.order().value(),
                    hold.lines().stream()
                            .map(line -> new Line(line.lineNumber(), line.units()))
                            .toList()));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean succeeded(HttpResponse<String> answer) {
        return answer.statusCode() / 100 == 2;
    }

    private boolean says(HttpResponse<String> answer, String field, String word) {
        try {
            return word.equals(json.readTree(answer.body()).path(field).asText());
        } catch (JsonProcessingException garbled) {
            return false;
        }
    }

    /** The status only: what a stranger answers may repeat anything. */
    private static ShopSilentException silent(HttpResponse<String> answer) {
        return new ShopSilentException("status " + answer.statusCode() + " says neither yes nor no");
    }
}
