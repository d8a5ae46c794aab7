package org.aftersales.refund;

import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** Money that is to be collected from customers who were paid first. Each step is one conditional UPDATE in the caller's transaction. */
public interface MoneyCollections {

    void open(CaseNumber caseNumber, OutstandingGoods goods);

    Optional<Collection> of(CaseNumber caseNumber);

    /** @return false when the money is not to be collected any more, or a waiver is being decided on */
    boolean collected(CaseNumber caseNumber, String voucherNumber);

    /**
     * The authenticated caller asks for a waiver.
     *
     * @param reason stored encrypted
     * @return false as {@link #collected}
     */
    boolean askWaiver(CaseNumber caseNumber, String reason);

    /** Ends the claim before anything was collected or waived. @return false when there is nothing to end */
    boolean withdraw(CaseNumber caseNumber);

    /** @return false when nobody has asked for a waiver */
    boolean decideWaiver(CaseNumber caseNumber, boolean granted);

    /**
     * @param reason why a waiver was asked for
     * @param askedBy who asked for a waiver last
     */
    record Collection(OutstandingGoods goods, State state, @Nullable String reason, @Nullable String askedBy) {}

    enum State {
        OPEN,
        WAIVER_ASKED,
        COLLECTED,
        WAIVED
    }
}
