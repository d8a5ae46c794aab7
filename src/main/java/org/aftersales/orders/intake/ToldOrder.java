package org.aftersales.orders.intake;

import java.util.List;

/** One order as a file tells it: text that nobody has checked yet. */
record ToldOrder(ToldFacts head, List<ToldLine> lines, List<ToldFacts> payments) {

    ToldOrder {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }
}
