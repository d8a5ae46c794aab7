package org.aftersales.refund;

/**
 * What a reviewer decides about the money of a case (RR-05, RR-07).
 *
 * @param serviceFeeMinor lowers the refund, minor units, zero or more
 * @param freightBack give back what is left of the freight
 * @param couponBack give back the goods' share of the coupon, as a coupon
 * @param pointsBack give back the goods' share of the points, as points
 */
public record RefundChoices(long serviceFeeMinor, boolean freightBack, boolean couponBack, boolean pointsBack) {

    public RefundChoices {
        if (serviceFeeMinor < 0) {
            throw new IllegalArgumentException("a service fee is zero or more, was " + serviceFeeMinor);
        }
    }
}
