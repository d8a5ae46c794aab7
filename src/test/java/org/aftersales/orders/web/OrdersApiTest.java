package org.aftersales.orders.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.aftersales.testdata.Canary;
import org.aftersales.testdata.DeskTest;
import org.aftersales.testdata.TableDump;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the shop's program and an agent see of orders over REST. */
@DeskTest
class OrdersApiTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String number = "API-" + COUNTER.incrementAndGet();

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Test
    void theShopTellsOfAnOrderAndReadsWhatCanStillBeReturned() throws Exception {
        var told = post("shop", "/api/orders", "application/json", order("100.00"));

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(json(told).at("/orders/imported").asInt()).isEqualTo(1);
        var read = json(get("shop", "/api/orders/" + number));
        assertThat(read.at("/currency").asText()).isEqualTo("CNY");
        assertThat(read.at("/lines/0/units").asInt()).isEqualTo(2);
        assertThat(read.at("/lines/0/claimableUnits").asInt()).isEqualTo(2);
        assertThat(read.at("/lines/0/paidMinor").asLong()).isEqualTo(20_000);
    }

    @Test
    @Tag("S23")
    @Tag("IN-14")
    void anAgentFindsTheOrderByPhoneAndSeesTheContactMasked() throws Exception {
        post("shop", "/api/orders", "application/json", order("100.00"));

        var found = get("alice", "/api/orders?find=" + URLEncoder.encode("+86 139-1234-5678", StandardCharsets.UTF_8));

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(json(found).findValuesAsText("number")).contains(number);
        assertThat(json(found).findValuesAsText("phone")).contains("139****5678");
        assertThat(found.body()).doesNotContain(Canary.PHONE, Canary.NAME, Canary.ADDRESS, Canary.MAIL);
    }

    @ParameterizedTest
    @Tag("R14")
    @CsvSource({
        "zh-CN, -1.00, AmountNegative, 金额不能为负。",
        "en, -1.00, AmountNegative, An amount must not be negative.",
        "en, 1.005, AmountTooPrecise, The currency of the order has only 2 decimal places.",
        "zh, 1.005, AmountTooPrecise, 订单币种只有 2 位小数。"
    })
    void anOrderThatCannotBeIsRefusedInTheCallersLanguage(String language, String price, String code, String reason)
            throws Exception {
        var refused = send(
                "shop",
                request("/api/orders")
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", language)
                        .POST(BodyPublishers.ofString(order(price))));

        assertThat(refused.statusCode()).isEqualTo(422);
        var error = json(refused).at("/errors/0");
        assertThat(error.at("/code").asText()).isEqualTo(code);
        assertThat(error.at("/reason").asText()).isEqualTo(reason);
        assertThat(error.at("/field").asText()).isEqualTo("lines[0].unitPrice");
        assertThat(error.at("/order").asText()).isEqualTo(number);
        assertThat(get("shop", "/api/orders/" + number).statusCode()).isEqualTo(404);
    }

    @Test
    void aCompressedFileIsImportedInTheBackgroundAndItsProgressIsRead() throws Exception {
        var file =
                """
                order_no,ordered_at,customer_no,country,sku,description,quantity,unit_price
                %1$s,2010-12-01T08:28:00,17850,United Kingdom,22632,HAND WARMER,6,1.85
                %1$s-bad,2010-12-01T08:28:00,17850,United Kingdom,22632,HAND WARMER,0,1.85
                """
                        .formatted(number);

        var started = send(
                "shop",
                request("/api/order-imports?currency=GBP&deliveredAfterDays=2&timeZone=Europe/London")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(gzip(file))));

        assertThat(started.statusCode()).isEqualTo(202);
        var report = done(json(started).at("/importId").asText());
        assertThat(report.at("/state").asText()).isEqualTo("DONE");
        assertThat(report.at("/rowsRead").asInt()).isEqualTo(2);
        assertThat(report.at("/orders/imported").asInt()).isEqualTo(1);
        assertThat(report.at("/orders/refused").asInt()).isEqualTo(1);
        assertThat(report.at("/errors/0/line").asInt()).isEqualTo(3);
        assertThat(report.at("/errors/0/field").asText()).isEqualTo("quantity");
        assertThat(report.at("/errors/0/reason").asText()).isNotBlank();
        var read = json(get("shop", "/api/orders/" + number));
        assertThat(read.at("/deliveredAt").asText()).isEqualTo("2010-12-03T08:28:00Z");
        assertThat(read.at("/payments/0/provider").asText()).isEqualTo("simulator");
    }

    @Test
    void onlyTheShopTellsAndOnlyWhoWorksWithCustomersReads() throws Exception {
        assertThat(post("alice", "/api/orders", "application/json", order("1.00"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(post("walt", "/api/order-imports", "text/csv", "order_no\n").statusCode())
                .isEqualTo(403);
        assertThat(get("walt", "/api/orders?find=x").statusCode()).isEqualTo(403);
        assertThat(get("alice", "/api/order-imports/x").statusCode()).isEqualTo(403);
        assertThat(http.send(request("/api/orders/" + number).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"currency=XXZ", "deliveredAfterDays=-1", "deliveredAfterDays=x", "timeZone=Mars", "paidBy=%27"})
    void anOptionThatMakesNoSenseIsNotGuessedAt(String option) throws Exception {
        var refused = post("shop", "/api/order-imports?" + option, "text/csv", "order_no\n");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).at("/message").asText()).contains(option.substring(0, option.indexOf('=')));
    }

    @Test
    void theShopsDeveloperReadsThePageThatDescribesTheInterface() throws Exception {
        var description = json(get("shop", "/api/openapi"));
        assertThat(description.at("/paths").has("/api/orders")).isTrue();
        assertThat(description.at("/paths").has("/api/order-imports")).isTrue();
        assertThat(description.at("/components/schemas/Order/properties/coupon").isMissingNode())
                .isFalse();

        var page = get("shop", "/api/docs");
        assertThat(page.statusCode()).isEqualTo(302);
        var address = page.headers().firstValue("Location").orElseThrow();
        assertThat(get("shop", URI.create(address).getPath()).body()).contains("swagger-ui");
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("shop", "/api/orders/NO-SUCH-ORDER").statusCode()).isEqualTo(404);
        assertThat(get("shop", "/api/orders/%27or%27").statusCode()).isEqualTo(404);
        assertThat(get("shop", "/api/order-imports/none").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("S22")
    @Tag("PS-02")
    void noTableOfTheWholeApplicationHoldsTheCustomerInClear() throws Exception {
        post("shop", "/api/orders", "application/json", order("100.00"));

        assertThat(TableDump.of(database).leaks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, en, /api/nothing-of-the-kind, 404, AddressUnknown, There is nothing at this address.",
        "GET, zh-CN, /api/nothing-of-the-kind, 404, AddressUnknown, 该地址不存在。",
        "DELETE, en, /api/orders, 405, MethodNotAllowed, This address does not take such a request.",
        "DELETE, zh, /api/orders, 405, MethodNotAllowed, 该地址不支持此类请求。"
    })
    void whoMissesTheAddressReadsACodeAndASentence(
            String method, String language, String path, int status, String code, String sentence) throws Exception {
        var refused =
                send("shop", request(path).header("Accept-Language", language).method(method, BodyPublishers.noBody()));

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(json(refused).at("/code").asText()).isEqualTo(code);
        assertThat(json(refused).at("/type").asText()).isEqualTo(code);
        assertThat(json(refused).at("/message").asText()).isEqualTo(sentence);
        assertThat(refused.body()).doesNotContain("timestamp");
    }

    @Test
    void whoIsNotSignedInReadsWhatIsMissing() throws Exception {
        var refused = http.send(
                request("/api/orders?find=x").header("Accept-Language", "zh").build(), BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(refused).at("/code").asText()).isEqualTo("NotSignedIn");
        assertThat(json(refused).at("/message").asText()).isEqualTo("请在请求中提供用户名和密码。");
    }

    @Test
    void theInterfaceSaysItsNameAndHowToSignIn() throws Exception {
        var description = json(get("shop", "/api/openapi"));

        assertThat(description.at("/info/title").asText()).isEqualTo("After-sales desk");
        assertThat(description.at("/info/version").asText()).isNotBlank().isNotEqualTo("v0");
        assertThat(description.at("/info/description").asText()).contains("HTTP Basic", "Accept-Language");
        assertThat(description
                        .at("/components/securitySchemes/userAndPassword/scheme")
                        .asText())
                .isEqualTo("basic");
    }

    private String order(String price) {
        return """
                {"number": "%s", "currency": "CNY", "orderedAt": "2026-03-01T10:00:00", "deliveredAt": "2026-03-03T10:00:00",
                 "customer": {"number": "C-%s", "name": "%s", "phone": "%s", "email": "%s", "address": "%s"},
                 "lines": [{"sku": "MUG", "name": "Mug", "units": 2, "unitPrice": %s}]}"""
                .formatted(number, number, Canary.NAME, Canary.PHONE, Canary.MAIL, Canary.ADDRESS, price);
    }

    private JsonNode done(String importId) throws Exception {
        for (int look = 0; look < 200; look++) {
            var report = json(get("shop", "/api/order-imports/" + importId));
            if (!report.at("/state").asText().equals("RUNNING")) {
                return report;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the import did not end");
    }

    private HttpResponse<String> get(String user, String path) throws Exception {
        return send(user, request(path).GET());
    }

    private HttpResponse<String> post(String user, String path, String type, String body) throws Exception {
        return send(user, request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(String user, HttpRequest.Builder request) throws Exception {
        var signIn = Base64.getEncoder().encodeToString((user + ":" + user + "-demo").getBytes(StandardCharsets.UTF_8));
        return http.send(request.header("Authorization", "Basic " + signIn).build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private static byte[] gzip(String text) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
