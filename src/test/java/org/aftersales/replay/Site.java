package org.aftersales.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The running application as one of its users reaches it: a request, an answer, no memory between them. */
public final class Site {

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String baseUrl;

    public Site(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Answer get(String user, String path) {
        return send(user, request(path).GET());
    }

    public Answer post(String user, String path, Object body) {
        return send(user, json(path).POST(text(body)));
    }

    public Answer post(String user, String path, Object body, Map<String, String> headers) {
        var request = json(path).POST(text(body));
        headers.forEach(request::header);
        return send(user, request);
    }

    public Answer put(String user, String path, Object body) {
        return send(user, json(path).PUT(text(body)));
    }

    public Answer upload(String user, String path, byte[] body, Map<String, String> headers) {
        var request = request(path).POST(BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return send(user, request);
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofMinutes(2));
    }

    private static BodyPublisher text(Object body) {
        return BodyPublishers.ofString(Json.write(body));
    }

    private Answer send(String user, HttpRequest.Builder request) {
        var signIn = Base64.getEncoder().encodeToString((user + ":" + user + "-demo").getBytes(StandardCharsets.UTF_8));
        var asked = request.header("Authorization", "Basic " + signIn)
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .build();
        try {
            var answer = client.send(asked, BodyHandlers.ofString());
            var type = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(answer.statusCode(), type.contains("json") ? Json.read(answer.body()) : answer.body());
        } catch (IOException trouble) {
            throw new IllegalStateException(
                    "no answer to " + asked.method() + " " + asked.uri() + ": " + trouble, trouble);
        } catch (InterruptedException trouble) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(trouble);
        }
    }
}
