package org.aftersales.returns.process;

import static org.aftersales.workflow.CaseVariables.COUPON_CODE;
import static org.aftersales.workflow.CaseVariables.COUPON_DECISION;
import static org.aftersales.workflow.CaseVariables.GOODWILL_DECISION;
import static org.aftersales.workflow.CaseVariables.GOODWILL_REASON;

import java.util.Map;
import org.aftersales.returns.AnswerNotReadableException;
import org.aftersales.returns.CouponDesk;
import org.aftersales.returns.GoodwillDesk;
import org.aftersales.workflow.CaseValues;

/** The forms "Approve goodwill" and "Resolve refused coupon" as the domain reads them. */
final class GoodwillFields {

    private GoodwillFields() {}

    static GoodwillDesk.Decision decision(CaseValues variables) {
        return new GoodwillDesk.Decision(
                variables.optionalText(GOODWILL_DECISION), variables.optionalText(GOODWILL_REASON));
    }

    /** Submitted values, which may be anything that a client sends. */
    static GoodwillDesk.Decision decision(Map<String, Object> submitted) throws AnswerNotReadableException {
        return new GoodwillDesk.Decision(
                ReviewFields.text(submitted, GOODWILL_DECISION), ReviewFields.text(submitted, GOODWILL_REASON));
    }

    static CouponDesk.Resolution resolution(CaseValues variables) {
        return new CouponDesk.Resolution(variables.optionalText(COUPON_DECISION), variables.optionalText(COUPON_CODE));
    }

    /** Submitted values, which may be anything that a client sends. */
    static CouponDesk.Resolution resolution(Map<String, Object> submitted) throws AnswerNotReadableException {
        return new CouponDesk.Resolution(
                ReviewFields.text(submitted, COUPON_DECISION), ReviewFields.text(submitted, COUPON_CODE));
    }
}
