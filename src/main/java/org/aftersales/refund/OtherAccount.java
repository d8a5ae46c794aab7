package org.aftersales.refund;

/**
 * An account to which finance has paid outside, because the way that the customer paid takes no money back. Personal: stored encrypted,
 * shown masked.
 *
 * @param number letters and digits only
 */
public record OtherAccount(String holder, String number, String bank) {

    private static final int LONGEST_NAME = 100;

    public OtherAccount {
        if (!fits(holder) || !fits(bank) || !number.matches("\\p{Alnum}{6,34}")) {
            throw new IllegalArgumentException("not an account");
        }
    }

    private static boolean fits(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    /** The last four signs, as statements of banks print them. */
    public String masked() {
        return "****" + number.substring(number.length() - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
