package org.aftersales.returns;

import java.util.Optional;
import org.aftersales.shared.CarrierGifts;

/**
 * What the reviewer entered (RR-03 to RR-08), still unchecked.
 *
 * @param decision {@code approve}, {@code reject}, {@code ask} or {@code goodwill}
 * @param customerQuestion what the customer is asked
 * @param goodsFirst money only once the goods are here, though policy would refund first
 * @param goodwill a coupon instead of the return
 * @param gift a new article besides the refund
 */
public record ReviewAnswer(
        Optional<String> decision,
        Optional<String> rejectionReason,
        Optional<String> customerText,
        Optional<String> customerQuestion,
        AmountAnswer amount,
        Optional<String> returnContact,
        Optional<String> returnPhone,
        Optional<String> returnAddress,
        boolean goodsFirst,
        GoodwillDesk.Proposal goodwill,
        CarrierGifts.Promise gift) {

    /**
     * Fee and switches: what the reviewer decides about the amount, at the review and when finance sends it back (RR-05, RR-07).
     *
     * @param serviceFee as typed, in the order's currency
     */
    public record AmountAnswer(
            Optional<String> serviceFee, boolean freightBack, boolean couponBack, boolean pointsBack) {}

    boolean asks() {
        return decision.orElse("").equals("ask");
    }

    boolean proposesGoodwill() {
        return decision.orElse("").equals("goodwill");
    }

    boolean approved() throws ReviewDecisionMissingException {
        var word = decision.orElse("");
        if (!word.equals("approve") && !word.equals("reject")) {
            throw new ReviewDecisionMissingException();
        }
        return word.equals("approve");
    }
}
