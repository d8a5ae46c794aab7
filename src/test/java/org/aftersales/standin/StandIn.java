package org.aftersales.standin;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftersales.harness.RunningProgram;

/** The stand-in as a test sees it: in a process of its own; most share one for the whole run of the tests. */
public final class StandIn implements AutoCloseable {

    private static final class Once {
        static final StandIn STARTED = new StandIn();
    }

    private final RunningProgram program;
    private final HttpClient http = HttpClient.newHttpClient();

    private StandIn() {
        program = RunningProgram.start(
                "stand-in",
                "/papers",
                List.of("-Xmx96m", "-cp", ownClasses(), "org.aftersales.standin.ProviderStandIn"));
    }

    /** Another one with a book of its own, which ends when it is closed. */
    public static StandIn another() {
        return new StandIn();
    }

    public static StandIn running() {
        return Once.STARTED;
    }

    private static String ownClasses() {
        return URI.create(StandIn.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString())
                .getPath();
    }

    /** The settings with which the application reaches it, in the merchant's name. */
    public String[] settings() {
        var papers = Json.object(ask("/papers", "GET", ""));
        return new String[] {
            "aftersales.refund.wechat-pay.merchant-id=" + papers.get("merchantId"),
            "aftersales.refund.wechat-pay.merchant-serial=" + papers.get("merchantSerial"),
            "aftersales.refund.wechat-pay.private-key=" + papers.get("merchantKey"),
            "aftersales.refund.wechat-pay.api-key=" + papers.get("apiKey"),
            "aftersales.refund.wechat-pay.public-key-id=" + papers.get("platformKeyId"),
            "aftersales.refund.wechat-pay.public-key=" + papers.get("platformKey"),
            "aftersales.refund.wechat-pay.base-url=" + papers.get("wechatPayUrl"),
            "aftersales.refund.wechat-pay.notify-url=http://127.0.0.1:9/api/payments/wechat-pay/notifications",
            "aftersales.refund.wechat-pay.call-timeout=2s",
            "aftersales.refund.alipay.app-id=" + papers.get("appId"),
            "aftersales.refund.alipay.private-key=" + papers.get("merchantKey"),
            "aftersales.refund.alipay.public-key=" + papers.get("platformKey"),
            "aftersales.refund.alipay.base-url=" + papers.get("alipayUrl"),
            "aftersales.refund.alipay.call-timeout=2s",
        };
    }

    /** A customer has paid. */
    public void paid(String provider, String payment, long cents) {
        tell(provider, "payment", Map.of("payment", payment, "amount", cents));
    }

    /** What happens to the next refunds, one each; afterwards all are paid. */
    public void will(String provider, String... behaviours) {
        tell(provider, "script", Map.of("behaviours", Arrays.asList(behaviours)));
    }

    /** In good health and quick, or not. */
    public void feels(String provider, boolean down, long slowMillis) {
        tell(provider, "mood", Map.of("down", down, "slow", slowMillis));
    }

    /** What happened to refunds that were new to it, and how often each. */
    public Map<String, Object> played(String provider) {
        return Json.object(ask("/" + provider + "/played", "GET", ""));
    }

    /** @param moment at which the next call is held: {@code QUESTION}, {@code REQUEST} or {@code ANSWER} */
    public void liesInAmbush(String provider, String moment) {
        tell(provider, "ambush", Map.of("moment", moment));
    }

    /** @return the number of the refund whose call is held; empty as long as nobody came */
    public String caught(String provider) {
        return String.valueOf(
                Json.object(ask("/" + provider + "/caught", "GET", "")).get("caught"));
    }

    /** The call that was held goes on, or is dropped as if it had never arrived. */
    public void letsGo(String provider, boolean drop) {
        tell(provider, "let-go", Map.of("drop", drop));
    }

    /** Nobody is held any more. */
    public void givesUpAmbush(String provider) {
        tell(provider, "give-up", Map.of());
    }

    /** @param state {@code PAID} or {@code FAILED} */
    public void settles(String provider, String number, String state) {
        tell(provider, "settle", Map.of("number", number, "state", state));
    }

    /** As {@link #settles}, unless it is settled already. */
    public void ends(String provider, String number, String state) {
        tell(provider, "end", Map.of("number", number, "state", state));
    }

    /** It no longer knows the number as one that was sent: sent again it would be paid again. */
    public void forgets(String provider, String number) {
        tell(provider, "forget", Map.of("number", number));
    }

    /**
     * Somebody gives money back there without the desk.
     *
     * @param state a name of {@link Book.State}
     */
    public void refundsAlone(String provider, String number, String payment, long cents, String state) {
        tell(provider, "refund-alone", Map.of("number", number, "payment", payment, "amount", cents, "state", state));
    }

    /** The refund is no longer in its book. */
    public void drops(String provider, String number) {
        tell(provider, "drop", Map.of("number", number));
    }

    /** Its book has the refund with another amount. */
    public void alters(String provider, String number, long cents) {
        tell(provider, "alter", Map.of("number", number, "amount", cents));
    }

    /** What is in its book now will be on no bill, and bills are given as they should be. */
    public void beginsBills(String provider) {
        tell(provider, "begin-bills", Map.of());
        billsAre(provider, "WHOLE");
    }

    /** It makes its bills now: they do not change any more with its book. */
    public void makesBills(String provider) {
        tell(provider, "make-bills", Map.of());
    }

    /** The refund stands on the bill of that day. */
    public void bills(String provider, String number, LocalDate day) {
        tell(provider, "bill-on", Map.of("number", number, "day", day.toString()));
    }

    /** @param mood a name of {@link BillMood} */
    public void billsAre(String provider, String mood) {
        tell(provider, "bill-mood", Map.of("mood", mood));
    }

    public void reaches(String provider, String origin) {
        tell(provider, "reach", Map.of("origin", origin));
    }

    /** Time passes for the provider too. */
    public void waits(String provider, Duration time) {
        tell(provider, "forward", Map.of("seconds", time.toSeconds()));
    }

    /** What it put off happens now. */
    public void catchesUp(String provider) {
        tell(provider, "catch-up", Map.of());
    }

    /** @return the application's answer */
    public int notifies(String provider, String number, String flaw) {
        var answer = tell(provider, "notify", Map.of("number", number, "flaw", flaw));
        return ((Long) Json.list(answer).get(0)).intValue();
    }

    /** What stands in its book under the number: state, times paid, calls. */
    public Map<String, Object> booked(String provider, String number) {
        return book(provider)
                .filter(entry -> number.equals(entry.get("number")))
                .findFirst()
                .orElse(Map.of());
    }

    @SuppressWarnings("unchecked")
    public Stream<Map<String, Object>> book(String provider) {
        return Json.list(ask("/" + provider + "/book", "GET", "")).stream().map(entry -> (Map<String, Object>) entry);
    }

    /** How often a refund was sent and asked for. */
    public List<Object> calls(String provider, String number) {
        return Json.list(tell(provider, "calls", Map.of("number", number)));
    }

    /** What broke the provider's rules so far. */
    public List<Object> brokenRules(String provider) {
        return Json.list(ask("/" + provider + "/broken", "GET", ""));
    }

    /** A test has broken a rule on purpose. */
    public void forgives(String provider) {
        tell(provider, "forgive", Map.of());
    }

    @Override
    public void close() {
        program.close();
    }

    private String tell(String provider, String order, Map<String, Object> content) {
        return ask("/" + provider + "/" + order, "PUT", Json.write(content));
    }

    private String ask(String path, String method, String body) {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(program.baseUrl() + path))
                            .method(method, BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(path + " was answered by " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException trouble) {
            throw new AssertionError(trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
