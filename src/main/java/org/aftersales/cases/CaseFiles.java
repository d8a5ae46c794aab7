package org.aftersales.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aftersales.orders.QuantityNotAvailableException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.DecisionTrace;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;

/**
 * The case files. Every change joins the caller's transaction. Each step of a case writes one timeline entry: who, when, from, to, why:
 * {@link #open}, {@link #advance}, {@link #note} and {@link #revised} write it; the figures that belong to a step ({@link #reviewed},
 * {@link #freightSettled}, {@link #financeApproved}, {@link #shipmentReported}, {@link #decided}, and what became of the goods,
 * {@link CaseGoods}) are told by the step's own entry. The actor is always the authenticated caller ({@link org.aftersales.shared.Callers#actor()}), never a parameter.
 */
public interface CaseFiles {

    /**
     * Opens a case in {@code PENDING_REVIEW} and reserves its units in the ledger.
     *
     * @throws QuantityNotAvailableException when a line has fewer units left; the caller rolls back
     */
    CaseNumber open(NewCase request) throws QuantityNotAvailableException;

    CaseFile get(CaseNumber number) throws CaseUnknownException;

    /** The case file, which nobody else changes from here until the caller's transaction ends. */
    CaseFile lock(CaseNumber number) throws CaseUnknownException;

    /** Cases of one customer, newest first, for the reviewer (WO-10) and the shop. */
    List<CaseFile> ofCustomer(String customerNumber, int limit);

    /**
     * Moves the status along a named transition with one conditional UPDATE.
     *
     * @param why code of the timeline entry, for example {@code ReturnApproved}
     * @param facts figures for the timeline text; never personal data
     */
    void advance(CaseNumber number, CaseTransition transition, String why, Map<String, String> facts)
            throws CaseUnknownException, CaseMovedOnException;

    /** Writes into the timeline without changing the status (WO-13). */
    void note(CaseNumber number, String what, Map<String, String> facts);

    /** Stores the review; the reviewer is the authenticated caller. */
    void reviewed(CaseNumber number, CaseFile.Review review);

    /** Replaces fee and switches when finance sent the amount back; the reviser is the authenticated caller. */
    void revised(CaseNumber number, long serviceFeeMinor, boolean freightBack, boolean couponBack, boolean pointsBack);

    /** Whether the freight goes back, as it follows from who was found responsible; fee and other switches stay. */
    void freightSettled(CaseNumber number, boolean freightBack);

    /** Stores who approved the amount: the authenticated caller. */
    void financeApproved(CaseNumber number);

    /** From here on the money goes before the goods come. */
    void refundsFirst(CaseNumber number);

    /** The customer told courier and tracking number (RR-12). */
    void shipmentReported(CaseNumber number, String courier, String trackingNumber);

    /** Stores the version of a decision table and the rules that matched. */
    void decided(CaseNumber number, @Nullable Long caseLineId, DecisionTrace decision, String outcome);

    /** Stores what the tables said about several lines of the case at once. */
    void decidedOnLines(CaseNumber number, List<LineDecision> decisions);

    List<TimelineEntry> timeline(CaseNumber number);

    /** @param lineNumber the order's line number */
    record LineDecision(int lineNumber, DecisionTrace decision, String outcome) {}

    /** @param units at least 1 */
    record NewLine(long orderLineId, int lineNumber, String sku, String description, int units, boolean opened) {}

    /**
     * @param number the number that was drawn with the request key; empty: the case draws its own
     * @param deliveryRefused the customer did not take the parcel in
     * @param remark the customer's words; stored encrypted
     */
    record NewCase(
            @Nullable CaseNumber number,
            String type,
            OrderNumber orderNumber,
            String customerNumber,
            String currency,
            String channel,
            Instant requestedAt,
            String reason,
            boolean deliveryRefused,
            @Nullable String remark,
            int priority,
            List<NewLine> lines) {
        public NewCase {
            lines = List.copyOf(lines);
        }

        /** A case that draws its own number, of goods that the customer has. */
        public NewCase(
                String type,
                OrderNumber orderNumber,
                String customerNumber,
                String currency,
                String channel,
                Instant requestedAt,
                String reason,
                @Nullable String remark,
                int priority,
                List<NewLine> lines) {
            this(
                    null,
                    type,
                    orderNumber,
                    customerNumber,
                    currency,
                    channel,
                    requestedAt,
                    reason,
                    false,
                    remark,
                    priority,
                    lines);
        }
    }

    /** @param what code of the entry, its sentence is in the bundles */
    record TimelineEntry(
            Instant at,
            String actor,
            String what,
            @Nullable CaseStatus from,
            @Nullable CaseStatus to,
            Map<String, String> facts) {
        public TimelineEntry {
            facts = Map.copyOf(facts);
        }
    }
}
