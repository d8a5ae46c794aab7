package org.aftersales.returns;

import org.joda.money.Money;

/** The shop's coupons. An adapter that gets no answer throws: the step is tried again with the same key. */
public interface Coupons {

    /** Gives a customer a coupon. Repeating a key never gives a second one. */
    Answer issue(String key, String customerNumber, Money amount);

    /** What the shop says. */
    sealed interface Answer {

        /** @param code what the customer enters in the shop */
        record Issued(String code) implements Answer {}

        /** No coupon was given, and repeating it as it is will not help. */
        record Refused(String reason) implements Answer {}
    }
}
