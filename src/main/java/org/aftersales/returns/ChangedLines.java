package org.aftersales.returns;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.CaseLine;
import org.aftersales.cases.CaseRequests;
import org.aftersales.orders.OrderLedger;
import org.aftersales.shared.BusinessException;

/**
 * The lines of a case that change, with what they were: moves the ledger and the case file by the differences.
 *
 * @param lines in the order of their order lines, so that two changes of one order cannot wait for each other
 */
record ChangedLines(CaseFile file, List<ChangedLine> lines) {

    /** So many lines are told one by one in the timeline. */
    private static final int TOLD = 30;

    /** @param units zero drops the line */
    record ChangedLine(CaseLine before, int units, boolean opened) {

        int more() {
            return units - before.requestedUnits();
        }

        boolean changes() {
            return more() != 0 || opened != before.opened();
        }
    }

    ChangedLines {
        lines = lines.stream()
                .filter(ChangedLine::changes)
                .sorted(Comparator.comparingLong(line -> line.before().orderLineId()))
                .toList();
    }

    boolean grows() {
        return lines.stream().anyMatch(line -> line.more() > 0);
    }

    /** Whether anything is left to return when these lines have changed. */
    boolean leaveNothing() {
        var dropped = lines.stream().filter(line -> line.units() == 0).count();
        return dropped == file.lines().size();
    }

    /** Reserves what is more, gives free what is less. */
    void move(OrderLedger ledger, CaseRequests requests) throws BusinessException {
        for (var line : lines) {
            if (line.more() > 0) {
                ledger.reserve(line.before().orderLineId(), line.more());
            } else if (line.more() < 0) {
                ledger.release(line.before().orderLineId(), -line.more());
            }
            requests.line(file, line.before().id(), line.units(), line.opened());
        }
    }

    /** Before and after, for the timeline. */
    Map<String, String> facts() {
        var facts = new TreeMap<String, String>();
        for (var line : lines.subList(0, Math.min(TOLD, lines.size()))) {
            var number = "%03d".formatted(line.before().lineNumber());
            if (line.more() != 0) {
                facts.put(
                        "line" + number,
                        line.before().sku() + ": " + line.before().requestedUnits() + " → " + line.units());
            }
            if (line.opened() != line.before().opened()) {
                facts.put(
                        (line.opened() ? "opened" : "unopened") + number,
                        line.before().sku());
            }
        }
        if (lines.size() > TOLD) {
            facts.put("more", "…");
        }
        return facts;
    }
}
