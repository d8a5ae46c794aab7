package org.aftersales.refund;

import java.util.List;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;

/**
 * The orders to give money back. Every step is one conditional UPDATE in the caller's transaction; it answers false when the refund does
 * not stand where the step starts: somebody was faster, or it is finished.
 */
public interface Refunds {

    void register(List<Refund> refunds);

    List<Refund> of(CaseNumber caseNumber);

    Optional<Refund> find(String refundNumber);

    /** About to be sent: counting questions begins anew and an earlier failure is forgotten. */
    boolean send(String refundNumber);

    boolean findPending(String refundNumber);

    boolean loseTrack(String refundNumber);

    /** @param providerNumber the provider's own number of the refund */
    boolean succeed(String refundNumber, String providerNumber);

    /** @param code the provider's code, cut to 64 characters; the text to 500 */
    boolean fail(String refundNumber, String code, String text);

    boolean payOutside(String refundNumber, String voucherNumber);

    /** Counts a question to the providers of all that is under way. */
    void asked(CaseNumber caseNumber);
}
