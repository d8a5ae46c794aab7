package org.aftersales.refund;

import java.util.List;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/** The orders to give money back. Every step is one conditional UPDATE in the caller's transaction. */
public interface Refunds {

    void register(Refund refund);

    List<Refund> of(CaseNumber caseNumber);

    Optional<Refund> find(String refundNumber);

    /**
     * Moves a refund on.
     *
     * @return false when it does not stand where the step starts: somebody was faster, or it is finished
     */
    boolean move(String refundNumber, RefundStatus to, @Nullable String providerNumber);

    /** As {@link #move} to {@code FAILED}, with the reason. */
    boolean fail(String refundNumber, String code, String text);

    /** Finance paid a failed refund outside. @return false when it has not failed */
    boolean paidOutside(String refundNumber, String voucherNumber);

    /** Counts a question to the provider. */
    void asked(String refundNumber);
}
