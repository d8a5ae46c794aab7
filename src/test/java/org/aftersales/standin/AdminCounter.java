package org.aftersales.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.aftersales.standin.Book.State;

/** Where a test says what shall happen, and reads what has happened; a port of its own, as no provider has one. */
final class AdminCounter implements HttpHandler {

    private final Map<String, Provider> providers;
    private final Map<String, Object> papers;

    AdminCounter(Map<String, Provider> providers, Map<String, Object> papers) {
        this.providers = providers;
        this.papers = papers;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var line = new Line(exchange);
        var steps = line.path().split("/", -1);
        try {
            if (steps[1].equals("papers")) {
                line.json(200, papers);
            } else {
                line.json(200, done(providers.get(steps[1]), steps[2], line.body()));
            }
        } catch (RuntimeException mistaken) {
            line.json(400, Map.of("mistake", mistaken.toString()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            line.cut();
        }
    }

    private static Object done(Provider provider, String step, String body) throws IOException, InterruptedException {
        return switch (step) {
            case "book" -> provider.book().shown();
            case "played" -> provider.script().played();
            case "caught" -> provider.script().ambush().shown();
            case "broken" -> provider.book().brokenRules();
            case "calls" -> calls(provider, Json.object(body));
            default -> told(provider, step, Json.object(body));
        };
    }

    private static Object calls(Provider provider, Map<String, Object> which) {
        return List.of(
                provider.book().calls("create", (String) which.get("number")),
                provider.book().calls("query", (String) which.get("number")));
    }

    private static Object told(Provider provider, String step, Map<String, Object> order)
            throws IOException, InterruptedException {
        var number = (String) order.get("number");
        switch (step) {
            case "payment" -> provider.book().paid((String) order.get("payment"), (Long) order.get("amount"));
            case "script" ->
                provider.script()
                        .tell(texts(order.get("behaviours")).stream()
                                .map(Behaviour::valueOf)
                                .toList());
            case "mood" ->
                provider.script().feel((Boolean) order.get("down"), Duration.ofMillis((Long) order.get("slow")));
            case "ambush" -> provider.script().ambush().lay(Ambush.Moment.valueOf((String) order.get("moment")));
            case "let-go" -> provider.script().ambush().letGo((Boolean) order.get("drop"));
            case "give-up" -> provider.script().ambush().giveUp();
            case "settle" -> provider.book().find(number).settle(State.valueOf((String) order.get("state")));
            case "end" -> provider.book().find(number).end(State.valueOf((String) order.get("state")));
            case "refund-alone" ->
                provider.book()
                        .bookAlone(
                                number,
                                (String) order.get("payment"),
                                (Long) order.get("amount"),
                                State.valueOf((String) order.get("state")));
            case "drop" -> provider.book().drop(number);
            case "alter" -> provider.book().find(number).amount = (Long) order.get("amount");
            case "begin-bills" -> provider.book().beginBills();
            case "make-bills" -> provider.book().makeBills();
            case "bill-on" -> provider.book().find(number).billedOn = LocalDate.parse((String) order.get("day"));
            case "bill-mood" -> provider.script().bills(BillMood.valueOf((String) order.get("mood")));
            case "forget" -> provider.book().forget(number);
            case "forgive" -> provider.book().forgive();
            case "forward" -> provider.book().forward(Duration.ofSeconds((Long) order.get("seconds")));
            case "reach" -> provider.notifier().reachAt((String) order.get("origin"));
            case "catch-up" -> provider.notifier().catchUp();
            case "notify" -> {
                return List.of(provider.notifier()
                        .send(provider.book().find(number), Notifier.Flaw.valueOf((String) order.get("flaw"))));
            }
            default -> throw new IllegalArgumentException("no such order: " + step);
        }
        return List.of();
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Object list) {
        return (List<String>) list;
    }

    /** One provider behind its counter. */
    record Provider(Book book, Script script, Notifier notifier) {}
}
