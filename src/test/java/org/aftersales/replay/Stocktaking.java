package org.aftersales.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.aftersales.replay.Filing.Filed;

/**
 * Compares, unit by unit, the stock movements with what the replay's inspectors saw, what was refused with what was sent back, the stock
 * movements with the lines of the cases, and the accepted units of the cases with the ledger of the orders.
 */
final class Stocktaking {

    private static final String WAREHOUSE = "walt";
    private static final String SHOP = "shop";

    private final Site site;

    Stocktaking(Site site) {
        this.site = site;
    }

    void compare(List<Filed> cases, Shelves shelves, Report report) {
        Map<String, Long> acceptedByOrder = new HashMap<>();
        Map<String, Long> lostByOrder = new HashMap<>();
        for (var filed : cases) {
            var moved = moved(filed.caseNumber(), report);
            var seen = shelves.of(filed.caseNumber());
            if (!moved.equals(seen)) {
                report.disagree(filed.caseNumber() + " has " + moved + " in stock, its inspectors saw " + seen);
            }
            var lines = site.get(SHOP, "/api/returns/" + filed.caseNumber())
                    .orFail("the lines of " + filed.caseNumber())
                    .list("lines");
            lines(filed, lines, moved, report);
            acceptedByOrder.merge(filed.wish().order(), sum(lines, "acceptedUnits"), Long::sum);
            lostByOrder.merge(filed.wish().order(), sum(lines, "lostUnits"), Long::sum);
        }
        acceptedByOrder.forEach((order, units) -> ledger(order, units, lostByOrder.get(order), report));
    }

    private Map<String, Long> moved(String caseNumber, Report report) {
        var movements = site.get(WAREHOUSE, "/api/stock-movements/" + caseNumber)
                .orFail("the stock movements of " + caseNumber)
                .list("");
        movements.stream()
                .filter(Stocktaking::cameIn)
                .forEach(movement -> report.putAway(movement.text("stock"), movement.number("units")));
        var theirs = units(
                movements,
                movement -> cameIn(movement) && movement.text("stock").equals("BACK_TO_CUSTOMER"));
        var sentBack = units(movements, movement -> movement.text("type").equals("REFUSED_OUTBOUND"));
        if (!sentBack.equals(theirs)) {
            report.disagree(caseNumber + " keeps the customer's goods: " + theirs + " were refused, " + sentBack
                    + " were sent back");
        }
        return units(movements, Stocktaking::cameIn);
    }

    private static boolean cameIn(Answer movement) {
        return movement.text("type").equals("RETURN_INBOUND");
    }

    private static Map<String, Long> units(List<Answer> movements, Predicate<Answer> which) {
        return movements.stream()
                .filter(which)
                .collect(Collectors.groupingBy(
                        movement -> movement.text("sku"),
                        Collectors.summingLong(movement -> movement.number("units"))));
    }

    /** Articles that came by mistake are in stock, but not on a line of the case. */
    private static void lines(Filed filed, List<Answer> lines, Map<String, Long> moved, Report report) {
        var asked = lines.stream().map(line -> line.text("sku")).distinct().toList();
        var inspected = sum(lines, "acceptedUnits") + sum(lines, "refusedUnits");
        var ofTheCase =
                asked.stream().mapToLong(sku -> moved.getOrDefault(sku, 0L)).sum();
        if (inspected != ofTheCase || inspected != sum(lines, "receivedUnits")) {
            report.disagree(filed.caseNumber() + " has " + ofTheCase + " units in stock, its lines say " + inspected
                    + " inspected and " + sum(lines, "receivedUnits") + " received");
        }
    }

    private void ledger(String number, long accepted, long lost, Report report) {
        var lines = site.get(SHOP, "/api/orders/" + number)
                .orFail("the order " + number)
                .list("lines");
        var returned = sum(lines, "returnedUnits");
        if (returned != accepted) {
            report.disagree("order " + number + " has " + returned + " units returned, its cases accepted " + accepted);
        }
        if (sum(lines, "compensatedUnits") != lost) {
            report.disagree("order " + number + " has " + sum(lines, "compensatedUnits")
                    + " units compensated, its cases lost " + lost);
        }
    }

    private static long sum(List<Answer> lines, String units) {
        return lines.stream().mapToLong(line -> line.number(units)).sum();
    }
}
