package org.aftersales.commission;

/**
 * What an account came to in a closed month; at most one of the two is not zero.
 *
 * @param payable what is paid out, or credited, for the month
 * @param carried what was taken into the next month: zero or below
 */
public record ClosedAccount(Account account, long payable, long carried) {}
