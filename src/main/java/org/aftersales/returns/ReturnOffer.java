package org.aftersales.returns;

import java.time.Instant;
import java.util.List;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.policy.ReturnPolicy.Verdict;
import org.aftersales.shared.DecisionTrace;
import org.jspecify.annotations.Nullable;

/** What of an order can be returned for a reason, and why not; shown before the customer applies (IN-15). Asking changes nothing. */
public record ReturnOffer(Order order, Instant requestedAt, String reason, List<OfferedLine> lines) {

    public ReturnOffer {
        lines = List.copyOf(lines);
    }

    /** One line, with the answers for an unopened and for an opened package. */
    public record OfferedLine(OrderLine line, Answer unopened, Answer opened) {}

    /**
     * @param code coded reason, its sentence is in the bundles under {@code code.}
     * @param trace the rules that matched; empty when no table was needed
     */
    public record Answer(Verdict verdict, String code, @Nullable DecisionTrace trace) {

        public boolean refused() {
            return verdict == Verdict.REFUSED;
        }
    }
}
