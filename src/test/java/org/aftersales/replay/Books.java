package org.aftersales.replay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.replay.Filing.Filed;

/** Compares, to the cent, what the cases say was paid with the provider's own book and with the ledger of the orders. */
final class Books {

    private static final String FINANCE = "fiona";

    private final Site site;

    Books(Site site) {
        this.site = site;
    }

    void compare(List<Filed> cases, Report report) {
        var book = providersBook();
        Map<String, Long> refundedByOrder = new HashMap<>();
        for (var filed : cases) {
            var money = site.get(FINANCE, "/api/refunds/" + filed.caseNumber());
            var settled = money.list("refunds").stream()
                    .filter(refund -> refund.text("status").equals("SUCCEEDED"))
                    .toList();
            var outside = settled.stream()
                    .filter(refund -> !refund.text("voucherNumber").isEmpty())
                    .mapToLong(refund -> refund.number("amountMinor"))
                    .sum();
            var said = settled.stream()
                    .mapToLong(refund -> refund.number("amountMinor"))
                    .sum();
            var paid = money.list("refunds").stream()
                    .mapToLong(refund -> book.getOrDefault(refund.text("number"), 0L))
                    .sum();
            refundedByOrder.merge(filed.wish().order(), said, Long::sum);
            report.paid(paid);
            if (paid != said - outside) {
                report.disagree(
                        filed.caseNumber() + " says " + (said - outside) + ", the provider's book says " + paid);
            }
            if (!settled.isEmpty() && money.number("calculation.totalMinor") != said) {
                report.disagree(
                        filed.caseNumber() + " was to pay " + money.at("calculation.totalMinor") + " and paid " + said);
            }
        }
        refundedByOrder.forEach((order, cents) -> ledger(order, cents, report));
    }

    private Map<String, Long> providersBook() {
        Map<String, Long> book = new HashMap<>();
        site.get(FINANCE, "/api/simulator/payments").orFail("the provider's book").list("").stream()
                .filter(payment -> payment.text("state").equals("SUCCEEDED"))
                .forEach(payment -> book.merge(payment.text("refundNumber"), payment.number("amountMinor"), Long::sum));
        return book;
    }

    private void ledger(String number, long cents, Report report) {
        var order = site.get("shop", "/api/orders/" + number).orFail("the order " + number);
        var goods = order.list("lines").stream()
                .mapToLong(line -> line.number("refundedMinor"))
                .sum();
        var ledger = goods + order.number("freightRefundedMinor");
        if (ledger != cents) {
            report.disagree("order " + number + " has " + ledger + " in its ledger, its cases were paid " + cents);
        }
        order.list("lines").stream()
                .filter(line -> line.number("refundedMinor") > line.number("paidMinor"))
                .forEach(line -> report.disagree("order " + number + " gave back more than was paid: " + line.body()));
    }
}
