package org.aftersales.orders;

import java.time.Instant;
import java.util.List;
import org.aftersales.shared.OrderNumber;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop told it. Amounts are minor units (cents) of its currency.
 *
 * @param customerNumber the shop's number of the customer
 * @param channel where it was sold, for example {@code shop} or {@code direct}
 * @param paid whether the shop has the money
 * @param shippedAt when the parcel left; empty when unknown or not shipped
 * @param deliveredAt when the customer had it; empty when unknown or not delivered: absent facts stay absent
 * @param freightMinor freight the customer paid
 * @param freightRefundedMinor freight fixed for refund or refunded, never above {@code freightMinor}
 * @param couponCode the coupon used, if any
 * @param distributorNumber the direct seller who sold it, if any
 */
public record Order(
        OrderNumber number,
        String customerNumber,
        String channel,
        CurrencyUnit currency,
        Instant orderedAt,
        boolean paid,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        long freightMinor,
        long freightRefundedMinor,
        @Nullable String couponCode,
        @Nullable String distributorNumber,
        List<OrderLine> lines,
        List<Payment> payments) {

    public Order {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    /**
     * @param provider who took the money, for example {@code simulator}
     * @param reference the provider's own number of the payment
     * @param refundedMinor what has been fixed for refund over this payment, never above {@code amountMinor}
     */
    public record Payment(
            long id, String provider, String reference, long amountMinor, long refundedMinor, Instant paidAt) {}
}
