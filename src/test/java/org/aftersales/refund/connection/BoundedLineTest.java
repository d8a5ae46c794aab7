package org.aftersales.refund.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files from somebody who may send too much, too slowly, or us elsewhere. */
@Tag("R30")
class BoundedLineTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final BoundedLine line = new BoundedLine(LONGEST);
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/thousand", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[1_000]);
            exchange.close();
        });
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var part = new byte[65_536];
            for (int written = 0; written < 2_000; written++) {
                exchange.getResponseBody().write(part);
            }
            exchange.close();
        });
        server.createContext("/elsewhere", exchange -> {
            exchange.getResponseHeaders().set("Location", "/thousand");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aFileComesWholeUpToTheMostThatItMayBe() throws IOException {
        assertThat(line.fetch(request("/thousand"), LONGEST, 1_000)).hasSize(1_000);
        assertThatThrownBy(() -> line.fetch(request("/thousand"), LONGEST, 999))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than 999 bytes");
    }

    @Test
    void nobodyIsReadWithoutEnd() {
        assertThatThrownBy(() -> line.fetch(request("/endless"), LONGEST, 1_000_000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than 1000000 bytes");
    }

    @Test
    @Tag("S17")
    void nobodyIsFollowedElsewhere() {
        assertThatThrownBy(() -> line.fetch(request("/elsewhere"), LONGEST, 1_000_000))
                .isInstanceOf(IOException.class)
                .hasMessage("answered 302");
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .build();
    }
}
