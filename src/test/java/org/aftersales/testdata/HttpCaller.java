package org.aftersales.testdata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** A program that speaks to the running application over HTTP, as one user. */
public final class HttpCaller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String user;

    /** @param user a demo user; the password is known */
    public HttpCaller(int port, String user) {
        this.address = "http://127.0.0.1:" + port;
        this.user = user;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    /** @param headers names and values in turn */
    public Answer post(String path, String json, String... headers) throws IOException, InterruptedException {
        var request = to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends one file of a form. */
    public Answer upload(String path, String field, String fileName, byte[] content, String... headers)
            throws IOException, InterruptedException {
        var head = "--limit\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head.getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--limit--\r\n".getBytes(UTF_8));
        var request = to(path).header("Content-Type", "multipart/form-data; boundary=limit");
        for (int name = 0; name < headers.length; name += 2) {
            request.setHeader(headers[name], headers[name + 1]);
        }
        return send(request.POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private HttpRequest.Builder to(String path) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + user + "-demo").getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + credentials);
    }

    private static Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), UTF_8);
        }

        public JsonNode json() throws IOException {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
