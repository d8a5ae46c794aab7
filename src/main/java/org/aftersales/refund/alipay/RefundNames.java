package org.aftersales.refund.alipay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.aftersales.refund.StatementLine;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.Money;

/**
 * The refunds of a bill under names that are unique in it. Alipay wants a number to be unique within its trade only: our own are so
 * everywhere, but others who refund on the same account may count from one for each trade, or give no number.
 */
final class RefundNames {

    private static final Pattern NUMBERS = Pattern.compile("[\\x21-\\x7e]{0,64}");
    private static final Pattern TRADES = Pattern.compile("[0-9A-Za-z]{1,32}");
    private static final int LONGEST = 64;

    private record Named(String trade, String number, Money amount) {}

    private final List<Named> refunds = new ArrayList<>();
    private final Set<List<String>> seen = new HashSet<>();
    private final Map<String, Integer> uses = new HashMap<>();

    void add(AlipayColumns columns, CSVRecord line, Money amount) {
        var trade = columns.trade(line);
        var given = columns.number(line);
        if (!TRADES.matcher(trade).matches() || !NUMBERS.matcher(given).matches()) {
            throw AlipayBill.broken("line " + line.getRecordNumber() + " holds no number of a refund");
        }
        var number = given.isEmpty() ? columns.completed(line).replaceAll("\\D", "") : given;
        if (!seen.add(List.of(trade, number))) {
            throw AlipayBill.broken("line " + line.getRecordNumber() + " names a refund again");
        }
        uses.merge(number, given.isEmpty() ? 2 : 1, Integer::sum);
        refunds.add(new Named(trade, number, amount));
    }

    List<StatementLine> lines() {
        return refunds.stream()
                .map(refund -> new StatementLine(name(refund), refund.amount(), StatementLine.State.PAID))
                .toList();
    }

    private String name(Named refund) {
        var name =
                uses.getOrDefault(refund.number(), 0) == 1 ? refund.number() : refund.trade() + "/" + refund.number();
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
