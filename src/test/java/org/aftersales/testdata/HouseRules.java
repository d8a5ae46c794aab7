package org.aftersales.testdata;

import java.util.List;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.shared.DecisionTrace;

/** A company that takes everything back for seven days, except opened health products; for tests without the decision tables. */
public final class HouseRules implements ReturnPolicy {

    @Override
    public Eligibility eligibility(EligibilityQuestion question) {
        var trace = new DecisionTrace("ReturnEligibility", 1, List.of("Rule_Test"));
        var days = question.daysSinceDelivery();
        if (days == null || days > 7) {
            return new Eligibility(Verdict.REFUSED, "ReturnWindowExpired", trace);
        }
        if (question.opened() && question.productClass().equals("HEALTH")) {
            return new Eligibility(Verdict.REFUSED, "OpenedHealthProduct", trace);
        }
        return new Eligibility(Verdict.ALLOWED, "NoReasonWindow", trace);
    }

    @Override
    public Fee fee(FeeQuestion question) {
        return new Fee(0, 0, new DecisionTrace("RefundFee", 1, List.of("Rule_Test")));
    }

    @Override
    public Freight freight(String faultParty, String reason, boolean deliveryRefused) {
        return new Freight(false, "CUSTOMER", new DecisionTrace("ReturnFreight", 1, List.of("Rule_Test")));
    }

    @Override
    public Priority priority(String customerLevel, String reason) {
        return new Priority(
                customerLevel.equals("VIP") ? 80 : 50, new DecisionTrace("TaskPriority", 1, List.of("Rule_Test")));
    }

    @Override
    public RefundFirst refundFirst(RefundFirstQuestion question) {
        return new RefundFirst(
                question.customerLevel().equals("VIP"), new DecisionTrace("RefundFirst", 1, List.of("Rule_Test")));
    }

    @Override
    public Dispositions dispositions(DispositionQuestion question) {
        return new Dispositions(
                List.of("RESTOCK"), "RESTOCK", new DecisionTrace("GoodsDisposition", 1, List.of("Rule_Test")));
    }
}
