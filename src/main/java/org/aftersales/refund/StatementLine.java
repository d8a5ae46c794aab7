package org.aftersales.refund;

import org.joda.money.Money;

/**
 * A refund as a provider's statement has it.
 *
 * @param paid whether it was paid; else it failed
 */
public record StatementLine(String refundNumber, Money amount, boolean paid) {}
