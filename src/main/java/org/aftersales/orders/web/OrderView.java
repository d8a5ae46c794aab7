package org.aftersales.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.customers.Customer;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.jspecify.annotations.Nullable;

@Schema(description = "An order and what can still be returned of it. Amounts are minor units (cents) of its currency.")
record OrderView(
        String number,
        @Nullable Buyer customer,
        String channel,
        String currency,
        Instant orderedAt,
        boolean paid,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        long freightMinor,
        long freightRefundedMinor,
        @Nullable String couponCode,
        @Nullable String distributor,
        List<Line> lines,
        List<Payment> payments) {

    OrderView {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
    }

    @Schema(name = "OrderCustomer", description = "The customer; contact data masked.")
    record Buyer(
            String number,
            String level,
            String language,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        static Buyer of(Customer customer) {
            var masked = customer.masked();
            return new Buyer(
                    masked.number(),
                    masked.level(),
                    masked.language().toLanguageTag(),
                    masked.name(),
                    masked.phone(),
                    masked.email(),
                    masked.address());
        }
    }

    @Schema(name = "OrderLine")
    record Line(
            int lineNumber,
            String sku,
            String description,
            String productClass,
            long listPriceMinor,
            int units,
            @Schema(description = "units that a new case may still claim") int claimableUnits,
            @Schema(description = "paid in money for all units, after every discount, coupon and points share")
                    long paidMinor,
            long couponMinor,
            long points,
            @Nullable String batch,
            @Nullable LocalDate expiry,
            int reservedUnits,
            int returnedUnits,
            @Schema(description = "units whose money went back without goods, such as what a courier lost")
                    int compensatedUnits,
            @Schema(description = "units that do not leave because the customer asks the money back") int heldUnits,
            @Schema(description = "units that never leave because the customer has the money back") int cancelledUnits,
            int shippedUnits,
            long refundedMinor) {

        static Line of(OrderLine line) {
            return new Line(
                    line.lineNumber(),
                    line.sku(),
                    line.description(),
                    line.productClass(),
                    line.listPriceMinor(),
                    line.units(),
                    line.claimableUnits(),
                    line.paidMinor(),
                    line.couponMinor(),
                    line.points(),
                    line.batch(),
                    line.expiry(),
                    line.reservedUnits(),
                    line.returnedUnits(),
                    line.compensatedUnits(),
                    line.heldUnits(),
                    line.cancelledUnits(),
                    line.shippedUnits(),
                    line.refundedMinor());
        }
    }

    @Schema(name = "OrderPayment")
    record Payment(String provider, String reference, long amountMinor, long refundedMinor, Instant paidAt) {

        static Payment of(Order.Payment payment) {
            return new Payment(
                    payment.provider(),
                    payment.reference(),
                    payment.amountMinor(),
                    payment.refundedMinor(),
                    payment.paidAt());
        }
    }

    static OrderView of(Order order, @Nullable Customer customer) {
        return new OrderView(
                order.number().value(),
                customer == null ? null : Buyer.of(customer),
                order.channel(),
                order.currency().getCode(),
                order.orderedAt(),
                order.paid(),
                order.shippedAt(),
                order.deliveredAt(),
                order.freightMinor(),
                order.freightRefundedMinor(),
                order.couponCode(),
                order.distributorNumber(),
                order.lines().stream().map(Line::of).toList(),
                order.payments().stream().map(Payment::of).toList());
    }
}
