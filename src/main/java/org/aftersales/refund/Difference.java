package org.aftersales.refund;

import java.util.Optional;
import org.aftersales.shared.CaseNumber;

/**
 * Something that our books and a provider's tell differently.
 *
 * @param key what makes two findings the same difference: it is raised once
 * @param caseNumber the case of our refund; empty when we know of none
 * @param refundNumber as far as there is one
 * @param ours what our books say
 * @param theirs what the provider says
 */
public record Difference(
        String key,
        Optional<CaseNumber> caseNumber,
        String provider,
        String refundNumber,
        Kind kind,
        String ours,
        String theirs) {

    private static final String NOTHING = "-";

    /** How they differ. */
    public enum Kind {
        /** The provider has a refund that we never sent. */
        MISSING_HERE,
        /** We hold a refund for paid of which the provider knows nothing. */
        MISSING_THERE,
        OTHER_AMOUNT,
        OTHER_STATE,
        /** Somebody speaks in the provider's name without its signature, or repeats an old word of it. */
        FORGED_NOTIFICATION
    }

    static Difference missingHere(String provider, String refundNumber, String theirs) {
        return new Difference(
                key(provider, refundNumber, Kind.MISSING_HERE),
                Optional.empty(),
                provider,
                refundNumber,
                Kind.MISSING_HERE,
                NOTHING,
                theirs);
    }

    static Difference missingThere(Refund refund) {
        return of(refund, Kind.MISSING_THERE, refund.amount().toString(), NOTHING);
    }

    static Difference otherAmount(Refund refund, String theirs) {
        return of(refund, Kind.OTHER_AMOUNT, refund.amount().toString(), theirs);
    }

    /** What finance has paid outside counts as failed with the provider. */
    static Difference otherState(Refund refund, RefundStatus theirs) {
        var ours = refund.voucherNumber() == null ? refund.status() : RefundStatus.FAILED;
        return of(refund, Kind.OTHER_STATE, ours.name(), theirs.name());
    }

    /** @param day keeps a flood of forgeries from flooding finance */
    static Difference forged(String provider, String day) {
        return new Difference(
                key(provider, day, Kind.FORGED_NOTIFICATION),
                Optional.empty(),
                provider,
                NOTHING,
                Kind.FORGED_NOTIFICATION,
                NOTHING,
                day);
    }

    private static Difference of(Refund refund, Kind kind, String ours, String theirs) {
        return new Difference(
                key(refund.provider(), refund.number(), kind),
                Optional.of(refund.caseNumber()),
                refund.provider(),
                refund.number(),
                kind,
                ours,
                theirs);
    }

    private static String key(String provider, String what, Kind kind) {
        return provider + ":" + what + ":" + kind;
    }
}
