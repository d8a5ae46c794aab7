package org.aftersales.refund;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftersales.policy.Authority;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The stored calculations of a case; the last one counts, an approved one is never computed again. */
public interface Calculations {

    void store(CaseNumber caseNumber, OrderNumber orderNumber, RefundCalculation calculation, Agreement needed);

    /** An amount that needs nobody's word but the department's. */
    default void store(CaseNumber caseNumber, OrderNumber orderNumber, RefundCalculation calculation) {
        store(
                caseNumber,
                orderNumber,
                calculation,
                new Agreement(Authority.DEPARTMENT, calculation.totalMinor(), null));
    }

    Optional<Stored> last(CaseNumber caseNumber);

    /** What each case comes to by its last calculation; cases without one are absent. */
    Map<CaseNumber, Money> totals(Set<CaseNumber> cases);

    /** What the cases of an order come to that have an amount which waits for somebody, or is approved. */
    Map<CaseNumber, Money> ofOrder(OrderNumber order);

    /**
     * A superior agrees to the amount: the authenticated caller.
     *
     * @return false when the last calculation does not wait for a superior
     */
    boolean agree(CaseNumber caseNumber);

    /** @return false when the last calculation is not waiting for finance any more, or a superior has not agreed to it */
    boolean approve(CaseNumber caseNumber);

    /**
     * @param reason what finance wrote; stored encrypted
     * @return false when the last calculation is not waiting for finance any more
     */
    boolean sendBack(CaseNumber caseNumber, String reason);

    /** @param sendBackReason what finance wrote, when it was sent back */
    record Stored(
            RefundCalculation calculation,
            OrderNumber orderNumber,
            State state,
            @Nullable String sendBackReason,
            Agreement agreement) {}

    /**
     * Whose word the amount needs before finance sees it.
     *
     * @param orderMinor what all cases of the order gave the customer when it was calculated, this amount included
     * @param agreedBy the superior who has agreed
     */
    record Agreement(Authority authority, long orderMinor, @Nullable String agreedBy) {

        boolean isMissing() {
            return authority.needsSuperior() && agreedBy == null;
        }
    }

    enum State {
        CALCULATED,
        APPROVED,
        SENT_BACK
    }
}
