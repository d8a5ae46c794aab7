package org.aftersales.refund;

import java.time.Instant;
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

    /** Nobody else changes the refunds of the case from here until the caller's transaction ends. */
    void lock(CaseNumber caseNumber);

    Optional<Refund> find(String refundNumber);

    /** About to be sent: counting questions begins anew and an earlier failure is forgotten. Never what the provider has taken back. */
    boolean send(String refundNumber);

    boolean findPending(String refundNumber);

    boolean loseTrack(String refundNumber);

    /** @param providerNumber the provider's own number of the refund */
    boolean succeed(String refundNumber, String providerNumber);

    /** @param code the provider's code, cut to 64 characters; the text to 500 */
    boolean fail(String refundNumber, String code, String text);

    /** What the provider had paid came back to us; never what finance has paid outside. The text as {@link #fail} has it. */
    boolean takeBack(String refundNumber, String code, String text);

    /** The number of a refund of the case that came back and is still to be paid. */
    Optional<String> takenBack(CaseNumber caseNumber);

    boolean payOutside(String refundNumber, String voucherNumber);

    /** What succeeded or failed with a provider between two moments, without what finance has paid outside. */
    List<Refund> settledBetween(String provider, Instant from, Instant to);

    /** It was handed to the provider just now. */
    void sent(String refundNumber);

    /** Counts a question about a refund that is still under way. */
    void asked(String refundNumber, boolean answered);

    /** The refunds of a payment that were sent, or are about to be, in the order in which they were marked for it. */
    List<Refund> sentOf(long paymentId);
}
