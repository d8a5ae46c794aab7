package org.aftersales.orders;

import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;

/**
 * A question to the shop not to ship units of an order, and what became of it.
 *
 * @param key under which the shop may be asked again and again: one key is one hold
 * @param caseNumber the case for which it is asked; a case asks once
 * @param unanswered how often in a row the shop gave no answer that says anything
 */
public record Hold(
        String key, CaseNumber caseNumber, OrderNumber order, State state, int unanswered, List<Line> lines) {

    public Hold {
        lines = List.copyOf(lines);
    }

    /** @param units at least 1 */
    public record Line(long orderLineId, int lineNumber, int units) {}

    /** How far it is. */
    public enum State {
        /** Nobody knows yet what the shop says. */
        ASKED,
        HELD,
        /** The goods were faster. */
        SHIPPED,
        /** The shop may ship them. */
        RELEASED,
        /** The money is paid back, nobody ever ships them. */
        CANCELLED
    }
}
