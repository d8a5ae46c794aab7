package org.aftersales.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.workflow.DecisionTables;
import org.springframework.stereotype.Service;

/** Puts the questions about a return to the decision tables. */
@Service
class TableReturnPolicy implements ReturnPolicy {

    private final DecisionTables tables;

    TableReturnPolicy(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Eligibility eligibility(EligibilityQuestion question) {
        var days = question.daysSinceDelivery();
        var facts = new HashMap<String, Object>();
        facts.put("paid", question.paid());
        facts.put("delivered", days != null && days >= 0);
        facts.put("daysSinceDelivery", days == null ? -1L : days);
        facts.put("faultParty", question.faultParty());
        facts.put("reason", question.reason());
        facts.put("opened", question.opened());
        facts.put("productClass", question.productClass());
        facts.put("channel", question.channel());
        facts.put("shipped", question.shipped());
        facts.put("deliveryRefused", question.deliveryRefused());

        var answer = tables.ask("ReturnEligibility", facts);
        return new Eligibility(Verdict.valueOf(answer.text("verdict")), answer.text("code"), answer.trace());
    }

    @Override
    public Fee fee(FeeQuestion question) {
        var answer = tables.ask(
                "RefundFee",
                Map.of(
                        "reason", question.reason(),
                        "faultParty", question.faultParty(),
                        "opened", question.opened(),
                        "productClass", question.productClass(),
                        "accessoriesComplete", question.accessoriesComplete(),
                        "severity", question.severity(),
                        "currency", question.currency()));
        return new Fee(Math.toIntExact(answer.number("basisPoints")), answer.number("fixedMinor"), answer.trace());
    }

    @Override
    public Freight freight(String faultParty, String reason, boolean deliveryRefused) {
        var answer = tables.ask(
                "ReturnFreight",
                Map.of("faultParty", faultParty, "reason", reason, "deliveryRefused", deliveryRefused));
        return new Freight(answer.flag("freightBack"), answer.text("returnFreightBearer"), answer.trace());
    }

    @Override
    public Priority priority(String customerLevel, String reason) {
        var answer = tables.ask("TaskPriority", Map.of("customerLevel", customerLevel, "reason", reason));
        return new Priority(Math.toIntExact(answer.number("priority")), answer.trace());
    }

    @Override
    public RefundFirst refundFirst(RefundFirstQuestion question) {
        var answer = tables.ask(
                "RefundFirst",
                Map.of(
                        "customerLevel", question.customerLevel(),
                        "refundMinorUnits", question.refundMinorUnits(),
                        "currency", question.currency(),
                        "faultParty", question.faultParty(),
                        "reason", question.reason()));
        return new RefundFirst(answer.flag("refundFirst"), answer.trace());
    }

    @Override
    public Dispositions dispositions(DispositionQuestion question) {
        var answer = tables.ask(
                "GoodsDisposition",
                Map.of(
                        "accepted", question.accepted(),
                        "opened", question.opened(),
                        "expired", question.expired(),
                        "expiryKnown", question.expiryKnown(),
                        "packagingComplete", question.packagingComplete(),
                        "accessoriesComplete", question.accessoriesComplete(),
                        "productClass", question.productClass(),
                        "severity", question.severity()));
        return new Dispositions(List.of(answer.text("allowed").split(",")), answer.text("proposed"), answer.trace());
    }
}
