package org.aftersales.returns.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return as its customer may see it: nothing of who worked on it, nothing of what is only for the staff.
 *
 * @param status code of the label, for programs
 * @param statusLabel one of the six labels, or closed (WO-05)
 * @param nextStep what happens next and who does it
 * @param question what the customer is asked and has not answered yet
 * @param offer a coupon instead of the return, offered or taken
 * @param refused goods that did not pass the inspection, each with its reason (QC-02)
 * @param deliveryRefused the parcel was refused at the door: there is nothing to send
 * @param cancellable whether the customer may still think again
 * @param photos ids of the caller's photos
 */
record ReturnAnswer(
        String caseNumber,
        String orderNumber,
        String status,
        String statusLabel,
        Instant requestedAt,
        String reason,
        String reasonLabel,
        boolean deliveryRefused,
        List<Line> lines,
        @Nullable Rejection rejection,
        @Nullable Question question,
        @Nullable Offer offer,
        List<RefusedGoods> refused,
        @Nullable ReturnTo returnTo,
        @Nullable Shipment shipment,
        @Nullable PickUp pickUp,
        @Nullable Refund refund,
        String nextStep,
        boolean cancellable,
        List<String> photos,
        List<Step> progress) {

    record Line(
            int lineNumber,
            String sku,
            String description,
            int units,
            int receivedUnits,
            int acceptedUnits,
            int refusedUnits,
            int lostUnits) {}

    /** The coded reason, in words, and what the reviewer wrote to the customer (RR-04). */
    record Rejection(@Nullable String code, String reason, @Nullable String text) {}

    /** @param position to be sent back with the answer, so that it answers this question and no later one */
    record Question(int position, String text, Instant askedAt) {}

    /**
     * @param position to be sent back with the answer, so that it answers this offer and no later one
     * @param amount as a decimal, for example 12.34
     * @param open whether it waits for the customer's answer
     * @param couponCode once the coupon was given
     */
    record Offer(
            int position, String amount, String currency, String text, boolean open, @Nullable String couponCode) {}

    /** @param lineNumber empty for an article that was not part of the request */
    record RefusedGoods(@Nullable Integer lineNumber, String description, int units, String code, String reason) {}

    /** Where the goods shall go (RR-08). */
    record ReturnTo(@Nullable String contact, @Nullable String phone, @Nullable String address) {}

    record Shipment(String courier, String trackingNumber) {}

    /** When a courier fetches the goods, and how far that is. */
    record PickUp(LocalDate day, String slot, String slotLabel, String state) {}

    /**
     * Amount as a decimal, for example 12.34, and the method in words (RR-15).
     *
     * @param coupon what is given back as a coupon
     * @param points what is given back as points
     */
    record Refund(
            String amount,
            String currency,
            String method,
            @Nullable LocalDate expectedAt,
            boolean paid,
            @Nullable CouponBack coupon,
            @Nullable PointsBack points) {}

    /**
     * @param amount as a decimal, in the currency of the refund
     * @param code empty until the coupon is given
     */
    record CouponBack(String amount, @Nullable String code) {}

    /** @param given whether the shop may book them: they stand in its list then */
    record PointsBack(long amount, boolean given) {}

    record Step(String status, String statusLabel, Instant at) {}
}
