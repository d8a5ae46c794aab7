package org.aftersales.commission;

import java.time.Instant;

/**
 * Where an account stands.
 *
 * @param amount what was carried from the last closed month and booked since
 * @param lastAt when something was booked last
 */
public record Balance(Account account, long amount, Instant lastAt) {}
