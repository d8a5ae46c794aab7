package org.aftersales.refund;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The stored calculations of a case; the last one counts, an approved one is never computed again. */
public interface Calculations {

    void store(CaseNumber caseNumber, OrderNumber orderNumber, RefundCalculation calculation);

    Optional<Stored> last(CaseNumber caseNumber);

    /** What each case comes to by its last calculation; cases without one are absent. */
    Map<CaseNumber, Money> totals(Set<CaseNumber> cases);

    /** @return false when the last calculation is not waiting for finance any more */
    boolean approve(CaseNumber caseNumber);

    /**
     * @param reason what finance wrote; stored encrypted
     * @return false when the last calculation is not waiting for finance any more
     */
    boolean sendBack(CaseNumber caseNumber, String reason);

    /** @param sendBackReason what finance wrote, when it was sent back */
    record Stored(
            RefundCalculation calculation, OrderNumber orderNumber, State state, @Nullable String sendBackReason) {}

    enum State {
        CALCULATED,
        APPROVED,
        SENT_BACK
    }
}
