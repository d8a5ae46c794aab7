package org.aftersales.orders.intake;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns of a CSV file and the facts they stand for. */
final class CsvColumns {

    static final Map<String, String> HEAD = Map.ofEntries(
            Map.entry("order_no", "number"),
            Map.entry("ordered_at", "orderedAt"),
            Map.entry("customer_no", "customer.number"),
            Map.entry("customer_level", "customer.level"),
            Map.entry("customer_language", "customer.language"),
            Map.entry("customer_name", "customer.name"),
            Map.entry("customer_phone", "customer.phone"),
            Map.entry("customer_email", "customer.email"),
            Map.entry("customer_address", "customer.address"),
            Map.entry("channel", "channel"),
            Map.entry("currency", "currency"),
            Map.entry("paid", "paid"),
            Map.entry("shipped_at", "shippedAt"),
            Map.entry("delivered_at", "deliveredAt"),
            Map.entry("freight", "freight"),
            Map.entry("discount", "discount"),
            Map.entry("coupon_code", "coupon.code"),
            Map.entry("coupon_amount", "coupon.amount"),
            Map.entry("points", "points.count"),
            Map.entry("points_amount", "points.amount"),
            Map.entry("distributor_no", "distributor"));

    static final Map<String, String> LINE = Map.ofEntries(
            Map.entry("line_no", "lineNumber"),
            Map.entry("sku", "sku"),
            Map.entry("description", "name"),
            Map.entry("description_zh", "nameZh"),
            Map.entry("product_class", "productClass"),
            Map.entry("quantity", "units"),
            Map.entry("list_price", "listPrice"),
            Map.entry("unit_price", "unitPrice"),
            Map.entry("line_discount", "discount"),
            Map.entry("batch", "batch"),
            Map.entry("expiry", "expiry"));

    /** What the sale of the line earned, in one column: see {@link CsvEarnings}. */
    static final String EARNINGS = "earnings";

    static final Map<String, String> PAYMENT = Map.of(
            "payment_provider", "provider",
            "payment_reference", "reference",
            "payment_amount", "amount",
            "paid_at", "paidAt");

    /** In the data of the shop, but of no use here. */
    private static final Set<String> LEFT_OUT = Set.of("country");

    private static final List<String> NEEDED =
            List.of("order_no", "ordered_at", "customer_no", "sku", "description", "quantity", "unit_price");

    private CsvColumns() {}

    static List<String> missing(Collection<String> header) {
        return NEEDED.stream().filter(column -> !header.contains(column)).toList();
    }

    static List<String> unknown(Collection<String> header) {
        return header.stream()
                .filter(column -> !HEAD.containsKey(column)
                        && !LINE.containsKey(column)
                        && !PAYMENT.containsKey(column)
                        && !column.equals(EARNINGS)
                        && !LEFT_OUT.contains(column))
                .map(column -> column.substring(0, Math.min(column.length(), 64)))
                .toList();
    }

    static boolean aboutPayment(String column) {
        return column.equals("paid") || PAYMENT.containsKey(column);
    }

    static String ofHead(String fact) {
        return column(HEAD, fact);
    }

    static String ofLine(String fact) {
        return column(LINE, fact);
    }

    static String ofPayment(String fact) {
        return column(PAYMENT, fact);
    }

    private static String column(Map<String, String> columns, String fact) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(fact))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(fact);
    }
}
