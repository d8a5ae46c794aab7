package org.aftersales.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.aftersales.catalog.ProductClass;
import org.aftersales.customers.CustomerLevel;
import org.aftersales.shared.OrderNumber;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** An order as the shop tells it now: checked, and with every discount spread over its lines. Amounts are minor units of its currency. */
public record SoldOrder(
        OrderNumber number,
        Buyer buyer,
        String channel,
        CurrencyUnit currency,
        Instant orderedAt,
        boolean paid,
        @Nullable Instant shippedAt,
        @Nullable Instant deliveredAt,
        long freightMinor,
        @Nullable String couponCode,
        @Nullable String distributorNumber,
        List<Line> lines,
        List<Payment> payments,
        List<Earning> earnings) {

    public SoldOrder {
        lines = List.copyOf(lines);
        payments = List.copyOf(payments);
        earnings = List.copyOf(earnings);
    }

    /** Whether the goods are out of the shop. */
    public boolean left() {
        return shippedAt != null || deliveredAt != null;
    }

    /** All that was told, in one text: two orders with the same content are the same. Holds personal data: for a keyed hash only. */
    public String content() {
        var sale = sale();
        return earnings.isEmpty() ? sale : sale + "\u001f" + earnings;
    }

    private String sale() {
        return String.join(
                "\u001f",
                number.value(),
                buyer.content(),
                channel,
                currency.getCode(),
                orderedAt.toString(),
                String.valueOf(paid),
                String.valueOf(shippedAt),
                String.valueOf(deliveredAt),
                String.valueOf(freightMinor),
                String.valueOf(couponCode),
                String.valueOf(distributorNumber),
                lines.toString(),
                payments.toString());
    }

    /** Without personal data: an order must never reach a log in clear. */
    @Override
    public String toString() {
        return "SoldOrder[" + number + "]";
    }

    /** The customer as this order tells; what it does not tell is empty and leaves what is known. */
    public record Buyer(
            String number,
            @Nullable CustomerLevel level,
            @Nullable String language,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        String content() {
            return String.join(
                    "\u001e",
                    number,
                    String.valueOf(level),
                    String.valueOf(language),
                    String.valueOf(name),
                    String.valueOf(phone),
                    String.valueOf(email),
                    String.valueOf(address));
        }

        @Override
        public String toString() {
            return "Buyer[" + number + "]";
        }
    }

    /**
     * @param productClass empty when not told: a known article keeps its class, a new one is {@code GENERAL}
     * @param paidMinor paid in money for all units, after {@code discountMinor}, {@code couponMinor} and {@code pointsMinor}
     */
    public record Line(
            int lineNumber,
            String sku,
            String description,
            @Nullable String nameZh,
            @Nullable ProductClass productClass,
            long listPriceMinor,
            int units,
            long paidMinor,
            long discountMinor,
            long couponMinor,
            long points,
            long pointsMinor,
            @Nullable String batch,
            @Nullable LocalDate expiry) {}

    public record Payment(String provider, String reference, long amountMinor, Instant paidAt) {}
}
