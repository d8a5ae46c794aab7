package org.aftersales.refund;

import java.time.Instant;
import org.aftersales.shared.CaseNumber;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order to a payment provider to give money of one payment back.
 *
 * @param number the key under which the provider pays once; at most 32 letters and digits
 * @param paymentId the payment of the order; empty when the shop told of none and only finance can pay
 * @param asks how often the provider was asked for the outcome
 * @param unanswered how often in a row it gave no answer that says anything
 * @param failureCode the provider's or our own code of the refusal
 * @param voucherNumber finance's voucher when paid outside
 * @param submittedAt since when it may have left
 * @param sentAt when it was last handed to the provider; empty as well when that was not committed any more
 * @param settledAt when it succeeded or failed
 * @param takenBackAt when the provider took back what it had paid; empty when it never did
 */
public record Refund(
        String number,
        CaseNumber caseNumber,
        @Nullable Long paymentId,
        String provider,
        String paymentReference,
        Money amount,
        Money paymentAmount,
        RefundStatus status,
        int asks,
        int unanswered,
        @Nullable String failureCode,
        @Nullable String failureText,
        @Nullable String voucherNumber,
        @Nullable Instant submittedAt,
        @Nullable Instant sentAt,
        @Nullable Instant settledAt,
        @Nullable Instant takenBackAt) {

    /** Whether the provider has it, or may have it, and has not said how it ends. */
    public boolean underWay() {
        return status == RefundStatus.SUBMITTED || status == RefundStatus.UNKNOWN;
    }

    /** Whether the money is still to be paid. */
    public boolean open() {
        return status != RefundStatus.SUCCEEDED;
    }

    /** Whether it was handed to the provider since it was last marked for it; false as well when that was not committed any more. */
    boolean handedOver() {
        return sentAt != null && submittedAt != null && sentAt.isAfter(submittedAt);
    }

    /** Whether the provider had paid it and took it back: under its number it pays nothing more. */
    public boolean takenBack() {
        return takenBackAt != null;
    }
}
