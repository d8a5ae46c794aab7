package org.aftersales.cases;

import java.time.Instant;
import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a case is. Amounts are minor units (cents) of the currency.
 *
 * @param channel how the customer came: {@code shop}, {@code phone}, {@code email}, {@code store} (IN-11)
 * @param requestedAt when the customer asked; windows count from it
 * @param filedBy the authenticated user who filed it: the shop's account or an agent
 * @param reason code of the return reason
 * @param deliveryRefused the customer did not take the parcel in: it comes back by the original route (RR-11)
 * @param remark the customer's words, decrypted for the reader
 * @param review what the reviewer decided; empty before the review
 * @param financeBy who approved the amount; empty before
 * @param lostBy who recorded that the courier lost goods of the case; empty when nobody did
 * @param refundFirst whether the money goes before the goods come (decision 1 of the requirements)
 */
public record CaseFile(
        CaseNumber number,
        String type,
        OrderNumber orderNumber,
        String customerNumber,
        CurrencyUnit currency,
        String channel,
        Instant requestedAt,
        Instant filedAt,
        String filedBy,
        String reason,
        boolean deliveryRefused,
        @Nullable String remark,
        CaseStatus status,
        int priority,
        @Nullable Review review,
        @Nullable String financeBy,
        @Nullable String lostBy,
        @Nullable String courier,
        @Nullable String trackingNumber,
        boolean refundFirst,
        List<CaseLine> lines) {

    /** The type of a case in which nothing was shipped and only money goes back. */
    public static final String REFUND_ONLY = "REFUND_ONLY";

    public CaseFile {
        lines = List.copyOf(lines);
    }

    /** Whether the money is asked back before anything was shipped: no goods come. */
    public boolean refundOnly() {
        return type.equals(REFUND_ONLY);
    }

    /** Whether any goods of the case have come. */
    public boolean anythingReceived() {
        return lines.stream().anyMatch(line -> line.receivedUnits() > 0);
    }

    /** Whether the customer gets money for anything of the case, as far as is known. */
    public boolean anythingCredited() {
        return lines.stream().anyMatch(line -> line.creditedUnits() > 0);
    }

    /** Whether it is known of any goods what became of them; until then the customer's word counts. */
    public boolean inspected() {
        return lines.stream().anyMatch(line -> line.acceptedUnits() + line.refusedUnits() + line.lostUnits() > 0);
    }

    /**
     * The reviewer's decision (RR-03 to RR-08).
     *
     * @param rejectionCode coded reason when rejected
     * @param customerText what the customer reads
     * @param serviceFeeMinor lowers the refund
     */
    public record Review(
            String by,
            Instant at,
            boolean approved,
            @Nullable String rejectionCode,
            @Nullable String customerText,
            long serviceFeeMinor,
            boolean freightBack,
            boolean couponBack,
            boolean pointsBack,
            @Nullable String returnContact,
            @Nullable String returnPhone,
            @Nullable String returnAddress) {}

    /** Whether the customer may still think again: nothing is decided against it, nothing has come, and no money has gone first. */
    public boolean cancellable() {
        var way = refundFirst ? CaseTransition.CANCEL_BEFORE_PAYMENT : CaseTransition.CANCEL;
        return way.allowedFrom(status) && !anythingReceived();
    }

    /**
     * One line of the case with its independent figures (B-05).
     *
     * @param id technical id of the case line
     * @param lineNumber the order's line number
     * @param requestedUnits what the customer asked to return, at least 1
     * @param opened whether the customer says that the package was opened
     * @param receivedUnits what came so far, over all parcels
     * @param acceptedUnits what inspection accepted so far
     * @param refusedUnits what inspection refused so far
     * @param lostUnits what the courier lost; together with the accepted units never more than requested
     */
    public record CaseLine(
            long id,
            long orderLineId,
            int lineNumber,
            String sku,
            String description,
            int requestedUnits,
            boolean opened,
            int receivedUnits,
            int acceptedUnits,
            int refusedUnits,
            int lostUnits) {

        /** Units that the customer gets money for: accepted, or lost without a fault of the customer. */
        public int creditedUnits() {
            return acceptedUnits + lostUnits;
        }
    }
}
