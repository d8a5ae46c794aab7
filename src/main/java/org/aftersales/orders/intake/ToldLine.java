package org.aftersales.orders.intake;

import java.util.List;

/** One line of an order as a file tells it, with what its sale earned. */
record ToldLine(ToldFacts facts, List<ToldFacts> earnings) {

    ToldLine {
        earnings = List.copyOf(earnings);
    }
}
