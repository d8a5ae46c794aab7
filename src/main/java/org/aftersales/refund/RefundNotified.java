package org.aftersales.refund;

import org.joda.money.Money;

/**
 * A provider's word about a refund that it sent by itself; its adapter has checked that it really comes from the provider.
 *
 * @param refundNumber the number under which we sent it
 * @param answer succeeded, refused, pending, or paid and come back
 */
public record RefundNotified(String provider, String refundNumber, Money amount, ProviderAnswer answer) {}
