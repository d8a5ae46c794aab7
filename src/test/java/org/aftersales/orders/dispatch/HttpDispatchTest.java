package org.aftersales.orders.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aftersales.orders.Hold;
import org.aftersales.orders.ShopSilentException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shop over HTTP: only a clear answer counts, everything else leaves it open. */
@Tag("RO-01")
@Tag("R3")
class HttpDispatchTest {

    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final Hold HOLD = new Hold(
            "key-1",
            new CaseNumber("AS-202611-100001"),
            new OrderNumber("S-1"),
            Hold.State.ASKED,
            0,
            List.of(new Hold.Line(77, 2, 3)));

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private HttpServer server;
    private HttpDispatch dispatch;

    @BeforeEach
    void theShopOpens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        dispatch = new HttpDispatch(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/shop/"),
                "secret-1",
                LIMIT,
                new ObjectMapper());
    }

    @AfterEach
    void theShopCloses() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void theShopIsAskedUnderTheStoredKeyAndMayAgree() {
        shopAnswers(200, "{\"state\":\"HELD\"}");

        assertThat(dispatch.hold(HOLD)).isTrue();
        dispatch.release(HOLD);
        dispatch.cancel(HOLD);

        var body = "{\"key\":\"key-1\",\"orderNumber\":\"S-1\",\"lines\":[{\"lineNumber\":2,\"units\":3}]}";
        assertThat(heard)
                .containsExactly(
                        "POST /shop/holds key-1 Bearer secret-1 " + body,
                        "POST /shop/holds/key-1/release key-1 Bearer secret-1 " + body,
                        "POST /shop/holds/key-1/cancellation key-1 Bearer secret-1 " + body);
    }

    @Test
    void goodsThatHaveLeftAreSaidToHaveLeft() {
        shopAnswers(409, "{\"code\":\"AlreadyShipped\"}");

        assertThat(dispatch.hold(HOLD)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500|{\"state\":\"HELD\"}",
                "503|''",
                "200|''",
                "200|{\"state\":\"HE",
                "200|[]",
                "200|{\"state\":\"PENDING\"}",
                "200|{\"code\":\"AlreadyShipped\"}",
                "409|{\"code\":\"Busy\"}",
                "409|''",
                "404|{}",
                "401|{}",
                "302|{\"state\":\"HELD\"}"
            })
    void anythingElseSaysNothing(int status, String body) {
        shopAnswers(status, body);

        assertThatThrownBy(() -> dispatch.hold(HOLD))
                .isInstanceOf(ShopSilentException.class)
                .hasMessageContaining("status " + status);
    }

    @Test
    void aShopThatAnswersTooLateHasSaidNothingAndIsAskedAgain() {
        server.createContext("/", exchange -> {
            hear(exchange);
            if (heard.size() == 1) {
                await();
            }
            answer(exchange, 200, "{\"state\":\"HELD\"}");
        });

        assertThatThrownBy(() -> dispatch.hold(HOLD)).isInstanceOf(ShopSilentException.class);
        assertThat(dispatch.hold(HOLD)).isTrue();
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).as("the same question").isEqualTo(heard.get(1));
    }

    @Test
    void anAnswerThatDripsIsGivenUp() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
        });

        var begun = System.nanoTime();
        assertThatThrownBy(() -> dispatch.hold(HOLD)).isInstanceOf(ShopSilentException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void aShopThatIsNotThereHasSaidNothing() {
        server.stop(0);

        assertThatThrownBy(() -> dispatch.hold(HOLD)).isInstanceOf(ShopSilentException.class);
    }

    @Test
    void aRedirectionIsNotFollowed() {
        server.createContext("/", exchange -> {
            hear(exchange);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            answer(exchange, 307, "{\"state\":\"HELD\"}");
        });

        assertThatThrownBy(() -> dispatch.hold(HOLD)).isInstanceOf(ShopSilentException.class);
        assertThat(heard).hasSize(1);
    }

    @Test
    void aHoldThatNeverArrivedNeedsNoReleaseButACancellationMustArrive() {
        shopAnswers(404, "{}");

        assertThatCode(() -> dispatch.release(HOLD)).doesNotThrowAnyException();
        assertThatThrownBy(() -> dispatch.cancel(HOLD)).isInstanceOf(ShopSilentException.class);
    }

    private void shopAnswers(int status, String body) {
        server.createContext("/", exchange -> {
            hear(exchange);
            answer(exchange, status, body);
        });
    }

    private void hear(HttpExchange exchange) throws IOException {
        heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            closing.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
