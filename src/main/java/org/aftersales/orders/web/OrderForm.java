package org.aftersales.orders.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;

/** The JSON form of an order, for the OpenAPI page; it is read field by field, so that each wrong one is named. */
@Schema(
        name = "Order",
        description = "An order as the shop tells it. Amounts are decimal numbers or texts in the order's currency."
                + " Discount, coupon and points value of the whole order are spread over its lines. Payments, where told, add up to"
                + " the lines and the freight.")
record OrderForm(
        @Schema(example = "SO-20261102-0001") String number,
        Buyer customer,
        @Schema(example = "shop", description = "where it was sold") String channel,
        @Schema(example = "CNY") String currency,
        @Schema(example = "2026-11-02T10:15:00+08:00") String orderedAt,
        @Schema(description = "told only where it does not follow from the payments") Boolean paid,
        String shippedAt,
        String deliveredAt,
        BigDecimal freight,
        @Schema(description = "taken off the whole order") BigDecimal discount,
        Coupon coupon,
        Points points,
        @Schema(description = "number of the direct seller") String distributor,
        List<Line> lines,
        List<Payment> payments) {

    @Schema(name = "OrderBuyer", description = "What is not told leaves what is known of the customer.")
    record Buyer(
            String number,
            @Schema(allowableValues = {"NORMAL", "SILVER", "GOLD", "VIP"}) String level,
            @Schema(example = "zh-CN") String language,
            String name,
            String phone,
            String email,
            String address) {}

    @Schema(name = "OrderCoupon")
    record Coupon(String code, BigDecimal amount) {}

    @Schema(name = "OrderPoints")
    record Points(Long count, @Schema(description = "their value in money") BigDecimal amount) {}

    @Schema(name = "OrderLineTold")
    record Line(
            @Schema(description = "from 1; left out: the position in the list") Integer lineNumber,
            String sku,
            String name,
            @Schema(description = "Chinese name") String nameZh,
            @Schema(allowableValues = {"GENERAL", "HEALTH"}) String productClass,
            Integer units,
            @Schema(description = "of one unit, for display") BigDecimal listPrice,
            @Schema(description = "paid for one unit, before what was taken off the line or the order")
                    BigDecimal unitPrice,
            @Schema(description = "taken off the line as a whole") BigDecimal discount,
            String batch,
            @Schema(example = "2027-05-31") String expiry,
            @Schema(
                            description =
                                    "what the sale of the line earned, up the line, as a whole: told again, it takes the place of what was told"
                                            + " before, and whoever it leaves out has earned nothing. Left out: stays as it is")
                    List<Earned> earnings) {}

    @Schema(name = "OrderEarningTold")
    record Earned(
            @Schema(description = "number of the direct seller; left out: points of the customer") String distributor,
            @Schema(description = "0 who sold, 1 the one above, and so on; left out: 0") Integer level,
            @Schema(allowableValues = {"COMMISSION", "BONUS", "PV", "POINTS"}) String kind,
            @Schema(description = "money in the currency of the order, or points with up to two decimals")
                    BigDecimal amount) {}

    @Schema(name = "OrderPaymentTold")
    record Payment(
            String provider,
            @Schema(description = "the provider's own number of the payment") String reference,
            BigDecimal amount,
            String paidAt) {}
}
