package org.aftersales.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.aftersales.replay.ReturnRequests.Item;
import org.aftersales.replay.ReturnRequests.Wish;

/** The shop files what its customers want back. */
final class Filing {

    static final List<String> REASONS =
            List.of("NO_REASON", "DAMAGED_IN_TRANSIT", "WRONG_ITEM", "MISTAKEN_PURCHASE", "UNSUITABLE", "QUALITY");

    private static final String SHOP = "shop";

    private final Site site;
    private final Function<String, Dice> chance;

    Filing(Site site, Function<String, Dice> chance) {
        this.site = site;
        this.chance = chance;
    }

    /** Files the wish; whom the parcel has not reached yet refuses it at the door instead. */
    Filed file(Wish wish) {
        var filed = file(wish, false);
        return filed.refusal().equals("NotYetDelivered") ? file(wish, true) : filed;
    }

    /** Sends the request, and sends it again: the same case must be the answer. */
    private Filed file(Wish wish, boolean atTheDoor) {
        var dice = chance.apply(wish.key());
        var order = site.get(SHOP, "/api/orders/" + wish.order());
        var lines = lines(wish, order, dice);
        var reason = dice.oneOf("reason", REASONS);
        Map<String, Object> body = Map.of(
                "orderNumber",
                wish.order(),
                "requestedAt",
                wish.requestedAt() + "+08:00",
                "reason",
                reason,
                "remark",
                "as the customer wrote it",
                "deliveryRefused",
                atTheDoor,
                "lines",
                lines);
        var key = atTheDoor ? wish.key() + "-at-the-door" : wish.key();
        var answer = post(key, body);
        if (!answer.ok()) {
            var refusal = answer.status() == 422 ? refusal(answer) : "HTTP " + answer.status();
            return new Filed(wish, reason, atTheDoor, "", refusal, lines, "");
        }
        var again = post(key, body).text("caseNumber");
        if (!again.equals(answer.text("caseNumber"))) {
            throw new IllegalStateException(key + " opened two cases, " + answer.body() + " and " + again);
        }
        return new Filed(wish, reason, atTheDoor, again, "", lines, another(wish, order));
    }

    private Answer post(String key, Map<String, Object> body) {
        return site.post(SHOP, "/api/returns", body, Map.of("Idempotency-Key", key));
    }

    /** The code of the first line that cannot be returned, or of the whole request. */
    private static String refusal(Answer answer) {
        return answer.list("lines").stream()
                .map(line -> line.text("code"))
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse(answer.text("code"));
    }

    /** An article that the customer bought too, and may pack by mistake. */
    private static String another(Wish wish, Answer order) {
        return order.list("lines").stream()
                .map(line -> line.text("sku"))
                .filter(sku ->
                        wish.items().stream().noneMatch(item -> item.sku().equals(sku)))
                .findFirst()
                .orElse("");
    }

    private List<Map<String, Object>> lines(Wish wish, Answer order, Dice dice) {
        var taken = new HashSet<Long>();
        var lines = new ArrayList<Map<String, Object>>();
        for (var item : wish.items()) {
            lines.add(Map.of(
                    "lineNumber", lineNumber(order, item, taken),
                    "units", item.units(),
                    "opened", dice.happens("opened " + item.sku(), 10)));
        }
        return lines;
    }

    /** Where the order holds the product at two prices, the cheaper line is meant; line 0 is one that the order does not hold. */
    private static long lineNumber(Answer order, Item item, Set<Long> taken) {
        var number = order.list("lines").stream()
                .filter(line -> line.text("sku").equals(item.sku()))
                .filter(line -> !taken.contains(line.number("lineNumber")))
                .min(Comparator.comparingLong(
                        (Answer line) -> line.number("paidMinor") / Math.max(1, line.number("units"))))
                .map(line -> line.number("lineNumber"))
                .orElse(0L);
        taken.add(number);
        return number;
    }

    /**
     * @param atTheDoor the parcel is refused at the door: there is nothing to send
     * @param caseNumber empty when refused
     * @param refusal the code of the refusal; empty when accepted
     * @param another an article of the order that was not asked for; empty when everything was
     */
    record Filed(
            Wish wish,
            String reason,
            boolean atTheDoor,
            String caseNumber,
            String refusal,
            List<Map<String, Object>> lines,
            String another) {

        boolean accepted() {
            return !caseNumber.isEmpty();
        }
    }
}
