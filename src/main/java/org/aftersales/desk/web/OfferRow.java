package org.aftersales.desk.web;

import org.aftersales.orders.OrderLine;
import org.aftersales.returns.ReturnOffer.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One line of the order as the agent sees it.
 *
 * @param unopened what the tables say for an unopened package; empty as long as no reason is chosen
 * @param opened what the tables say for an opened package
 * @param units as typed
 * @param error why the line could not be filed; empty: nothing wrong so far
 */
public record OfferRow(
        OrderLine line,
        @Nullable Answer unopened,
        @Nullable Answer opened,
        String units,
        boolean saidOpened,
        @Nullable String error) {

    /** What holds for the package as the customer says it is. */
    public @Nullable Answer answer() {
        return saidOpened ? opened : unopened;
    }

    /** Nothing can be typed: whatever the package looks like, the line cannot be returned. */
    public boolean closed() {
        return line.returnableUnits() < 1
                || (unopened != null && unopened.refused() && opened != null && opened.refused());
    }
}
