package org.aftersales.refund;

import org.joda.money.Money;

/**
 * A refund as a provider's statement has it.
 *
 * @param refundNumber as the provider was given it; 1 to 64 characters
 */
public record StatementLine(String refundNumber, Money amount, State state) {

    private static final int LONGEST_NUMBER = 64;

    /** How the refund stood when the statement was made. */
    public enum State {
        PAID,
        FAILED,
        /** Accepted, and not paid yet: a statement is not changed any more when it is. */
        UNDER_WAY
    }

    public StatementLine {
        if (refundNumber.isBlank() || refundNumber.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a refund without a number, or with one that is too long");
        }
    }
}
