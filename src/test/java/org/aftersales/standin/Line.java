package org.aftersales.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** One request and its answer. */
final class Line {

    private final HttpExchange exchange;
    private final String body;

    Line(HttpExchange exchange) throws IOException {
        this.exchange = exchange;
        this.body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    String method() {
        return exchange.getRequestMethod();
    }

    /** As it was asked for, with its parameters. */
    String address() {
        return exchange.getRequestURI().toString();
    }

    String path() {
        return exchange.getRequestURI().getPath();
    }

    String body() {
        return body;
    }

    String header(String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    /** @param half whether the line breaks in the middle of the answer */
    void answer(int status, Map<String, String> headers, String text, boolean half) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        headers.forEach(exchange.getResponseHeaders()::set);
        send(status, half ? Arrays.copyOf(bytes, bytes.length / 2) : bytes);
    }

    private void send(int status, byte[] sent) throws IOException {
        exchange.sendResponseHeaders(status, sent.length == 0 ? -1 : sent.length);
        exchange.getResponseBody().write(sent);
        exchange.close();
    }

    /** @param cut whether the line breaks in the middle of the file */
    void file(byte[] content, boolean cut) throws IOException {
        if (cut) {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, content.length / 2);
            exchange.getResponseBody().flush();
            exchange.close();
        } else {
            send(200, content);
        }
    }

    /** Where this one answers. */
    String origin() {
        return "http://127.0.0.1:" + exchange.getLocalAddress().getPort();
    }

    /** A parameter of the address; empty when it is not there. */
    String parameter(String name) {
        var query = exchange.getRequestURI().getQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(field -> field.startsWith(name + "="))
                .map(field -> field.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    void json(int status, Object value) throws IOException {
        answer(status, Map.of("Content-Type", "application/json"), Json.write(value), false);
    }

    /** Nobody answers, and the caller notices at once. */
    void cut() {
        exchange.close();
    }

    /** Nobody answers for longer than anybody waits. */
    void hang() throws InterruptedException {
        Thread.sleep(20_000);
        exchange.close();
    }
}
