package org.aftersales.returns.process;

import static org.aftersales.workflow.CaseVariables.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.returns.AnswerNotReadableException;
import org.aftersales.returns.GoodwillDesk;
import org.aftersales.returns.ReviewAnswer;
import org.aftersales.returns.ReviewAnswer.AmountAnswer;
import org.aftersales.shared.CarrierGifts;
import org.aftersales.workflow.CaseValues;

/** The fields of the forms "Review return" and "Revise amount" as the domain reads them. */
final class ReviewFields {

    private static final List<String> TEXTS = List.of(
            REVIEW_DECISION,
            REJECTION_REASON,
            CUSTOMER_TEXT,
            CUSTOMER_QUESTION,
            GOODWILL_AMOUNT,
            GOODWILL_TEXT,
            GIFT_SKU,
            GIFT_UNITS,
            SERVICE_FEE,
            RETURN_CONTACT,
            RETURN_PHONE,
            RETURN_ADDRESS);
    private static final List<String> SWITCHES = List.of(FREIGHT_BACK, COUPON_BACK, POINTS_BACK, GOODS_FIRST);

    private ReviewFields() {}

    static ReviewAnswer review(CaseValues variables) {
        return new ReviewAnswer(
                variables.optionalText(REVIEW_DECISION),
                variables.optionalText(REJECTION_REASON),
                variables.optionalText(CUSTOMER_TEXT),
                variables.optionalText(CUSTOMER_QUESTION),
                amount(variables),
                variables.optionalText(RETURN_CONTACT),
                variables.optionalText(RETURN_PHONE),
                variables.optionalText(RETURN_ADDRESS),
                variables.flagOrNo(GOODS_FIRST),
                new GoodwillDesk.Proposal(
                        variables.optionalText(GOODWILL_AMOUNT), variables.optionalText(GOODWILL_TEXT)),
                new CarrierGifts.Promise(variables.optionalText(GIFT_SKU), variables.optionalNumber(GIFT_UNITS)));
    }

    static AmountAnswer amount(CaseValues variables) {
        return new AmountAnswer(
                variables.optionalText(SERVICE_FEE),
                variables.flagOrNo(FREIGHT_BACK),
                variables.flagOrNo(COUPON_BACK),
                variables.flagOrNo(POINTS_BACK));
    }

    /** Submitted values, which may be anything that a client sends. */
    static ReviewAnswer review(Map<String, Object> submitted) throws AnswerNotReadableException {
        return new ReviewAnswer(
                text(submitted, REVIEW_DECISION),
                text(submitted, REJECTION_REASON),
                text(submitted, CUSTOMER_TEXT),
                text(submitted, CUSTOMER_QUESTION),
                amount(submitted),
                text(submitted, RETURN_CONTACT),
                text(submitted, RETURN_PHONE),
                text(submitted, RETURN_ADDRESS),
                flag(submitted, GOODS_FIRST),
                new GoodwillDesk.Proposal(text(submitted, GOODWILL_AMOUNT), text(submitted, GOODWILL_TEXT)),
                new CarrierGifts.Promise(text(submitted, GIFT_SKU), number(submitted, GIFT_UNITS)));
    }

    static AmountAnswer amount(Map<String, Object> submitted) throws AnswerNotReadableException {
        return new AmountAnswer(
                text(submitted, SERVICE_FEE),
                flag(submitted, FREIGHT_BACK),
                flag(submitted, COUPON_BACK),
                flag(submitted, POINTS_BACK));
    }

    /** What people wrote leaves the process; the case file keeps it, encrypted. */
    static void forget(CaseValues variables) {
        TEXTS.forEach(variables::forget);
        SWITCHES.forEach(variables::forget);
    }

    static Optional<String> text(Map<String, Object> submitted, String name) throws AnswerNotReadableException {
        var value = submitted.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text) {
            return Optional.of(text).filter(words -> !words.isBlank());
        }
        throw new AnswerNotReadableException(name);
    }

    /** A whole number; anything else is refused, not rounded. */
    private static Optional<Long> number(Map<String, Object> submitted, String name) throws AnswerNotReadableException {
        var value = submitted.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Integer || value instanceof Long) {
            return Optional.of(((Number) value).longValue());
        }
        throw new AnswerNotReadableException(name);
    }

    private static boolean flag(Map<String, Object> submitted, String name) throws AnswerNotReadableException {
        var value = submitted.get(name);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw new AnswerNotReadableException(name);
    }
}
