package org.aftersales.campaign;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.aftersales.replay.Answer;

/** The shop: sells two lamps at a time, and files the return of one, for half of the orders of the other as well. */
final class Shop {

    /** How its orders begin, and their payments with the providers: not like those of the demonstration. */
    static final String ORDERS = "FC";

    static final String PAYMENTS = "PAY-" + ORDERS;

    private final Life life;
    private final Bank bank;
    private final Options options;
    private final Random random;
    private final List<Wish> wishes = new ArrayList<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<Integer> failures = ConcurrentHashMap.newKeySet();
    private int sold;

    /**
     * A return of one lamp.
     *
     * @param askedAt the same however often it is asked
     */
    record Wish(String key, String order, Instant askedAt) {}

    /** What was paid for an order. */
    private record Sale(String order, String provider, long cents) {
        String payment() {
            return "PAY-" + order;
        }
    }

    Shop(Options options, Life life, Bank bank) throws InterruptedException {
        this.life = life;
        this.bank = bank;
        this.options = options;
        this.random = new Random(options.seed());
        while (wishes.size() < options.cases()) {
            var wish = another();
            wishes.add(wish);
            if (random.nextBoolean() && wishes.size() < options.cases()) {
                wishes.add(new Wish("campaign-" + wish.order() + "-2", wish.order(), wish.askedAt()));
            }
        }
    }

    /** Of an order that nobody knew before. */
    Wish another() throws InterruptedException {
        var order = ORDERS + options.seed() + "-" + sold++;
        var provider =
                options.providers().get(random.nextInt(options.providers().size()));
        sell(new Sale(order, provider, 2L * (500 + random.nextInt(9_500))));
        return new Wish("campaign-" + order + "-1", order, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private void sell(Sale sale) throws InterruptedException {
        bank.paid(sale.provider(), sale.payment(), sale.cents());
        var day = Instant.now()
                .minus(2, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        untilSomebodyAnswers(sale.order(), () -> life.site().post("shop", "/api/orders", order(sale, day)));
    }

    private static Map<String, Object> order(Sale sale, String day) {
        return Map.of(
                "number",
                sale.order(),
                "currency",
                "CNY",
                "orderedAt",
                day,
                "shippedAt",
                day,
                "deliveredAt",
                day,
                "customer",
                Map.of("number", "C-" + sale.order()),
                "lines",
                List.of(Map.of("sku", "LAMP", "name", "Lamp", "units", 2, "unitPrice", yuan(sale.cents() / 2))),
                "payments",
                List.of(Map.of(
                        "provider",
                        sale.provider(),
                        "reference",
                        sale.payment(),
                        "amount",
                        yuan(sale.cents()),
                        "paidAt",
                        day)));
    }

    private static String yuan(long cents) {
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    List<Wish> wishes() {
        return List.copyOf(wishes);
    }

    /** Asks again under the same key until somebody answers. */
    void file(Wish wish) throws InterruptedException {
        var answer = untilSomebodyAnswers(wish.key(), () -> ask(wish));
        acknowledged.put(wish.key(), answer.text("caseNumber"));
    }

    private Answer untilSomebodyAnswers(String what, Supplier<Answer> call) throws InterruptedException {
        while (true) {
            try {
                var answer = call.get();
                if (answer.ok()) {
                    return answer;
                }
                if (answer.status() / 100 == 4) {
                    throw new IllegalArgumentException(what + " was answered " + answer);
                }
                failures.add(answer.status());
            } catch (IllegalStateException nobodyThere) {
                // asked again below
            }
            Thread.sleep(500);
        }
    }

    private Answer ask(Wish wish) {
        Map<String, Object> request = Map.of(
                "orderNumber",
                wish.order(),
                "requestedAt",
                wish.askedAt().toString(),
                "reason",
                "NO_REASON",
                "lines",
                List.of(Map.of("lineNumber", 1, "units", 1, "opened", false)));
        return life.site().post("shop", "/api/returns", request, Map.of("Idempotency-Key", wish.key()));
    }

    /** How filing was answered when it failed for no fault of the shop. */
    Set<Integer> failures() {
        return Set.copyOf(failures);
    }

    /** The number of the case that was promised for each wish. */
    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }
}
