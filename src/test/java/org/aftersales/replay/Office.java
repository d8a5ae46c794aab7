package org.aftersales.replay;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftersales.replay.Filing.Filed;
import org.aftersales.replay.Tasks.Task;

/** The people at a desk: who reviews the request, finance, and the superiors, who settle what the inspection could not tell and agree to high amounts. */
final class Office {

    private final Tasks review;
    private final Tasks finance;
    private final List<Tasks> superiors;
    private final Filed filed;
    private final Dice dice;
    private final Outcomes outcomes;
    private int sentBack;
    private int refused;

    Office(Site site, Filed filed, Dice dice, Outcomes outcomes) {
        this.review = new Tasks(site, "ray", "aftersales-review");
        this.finance = new Tasks(site, "fiona", "finance");
        this.superiors = List.of(
                new Tasks(site, "sue", "cs-supervisor"),
                new Tasks(site, "mia", "aftersales-manager"),
                new Tasks(site, "gina", "general-manager"));
        this.filed = filed;
        this.dice = dice;
        this.outcomes = outcomes;
    }

    boolean worksOn(String caseNumber) {
        var asked = review.next(caseNumber);
        asked.ifPresent(this::review);
        var money = finance.next(caseNumber);
        money.ifPresent(this::decide);
        return superiorsWorkOn(caseNumber) || asked.isPresent() || money.isPresent();
    }

    private boolean superiorsWorkOn(String caseNumber) {
        for (var superior : superiors) {
            var asked = superior.next(caseNumber);
            if (asked.isPresent()) {
                answer(superior, asked.get());
                return true;
            }
        }
        return false;
    }

    private void answer(Tasks superior, Task task) {
        superior.claim(task);
        superior.read(task);
        var settles = task.key().equals("Task_SettleResponsibility");
        var fields = settles ? settled() : agreed();
        superior.submit(task, fields);
        if (settles) {
            outcomes.happened(Outcome.valueOf(fields.get("responsibleParty") + "_RESPONSIBLE"));
        } else {
            outcomes.happened(
                    "approve".equals(fields.get("amountDecision")), Outcome.AMOUNT_AGREED, Outcome.AMOUNT_NOT_AGREED);
        }
    }

    /** Whoever was least often found responsible until now. */
    private Map<String, Object> settled() {
        return Map.of(
                "responsibleParty",
                Stream.of("CUSTOMER", "CARRIER", "PRODUCT")
                        .min(Comparator.comparingInt(party -> outcomes.of(Outcome.valueOf(party + "_RESPONSIBLE"))))
                        .orElseThrow(),
                "responsibilityText",
                "The courier's record and the customer's words agree on it.");
    }

    private Map<String, Object> agreed() {
        if (refused == 0 && dice.happens("not agreed", 10)) {
            refused++;
            return Map.of("amountDecision", "sendBack", "sendBackReason", "Please look at the fee again.");
        }
        return Map.of("amountDecision", "approve");
    }

    private void review(Task task) {
        review.claim(task);
        review.read(task);
        if (task.key().equals("Task_ReviseAmount")) {
            review.submit(task, revised());
            return;
        }
        var fields = reviewed();
        review.submit(task, fields);
        outcomes.happened(
                "approve".equals(fields.get("reviewDecision")), Outcome.REVIEW_APPROVED, Outcome.REVIEW_REJECTED);
        outcomes.happened("0.00".equals(fields.get("serviceFee")), Outcome.NO_FEE, Outcome.FEE_KEPT);
        outcomes.happened(Boolean.TRUE.equals(fields.get("freightBack")), Outcome.FREIGHT_BACK, Outcome.FREIGHT_KEPT);
    }

    private Map<String, Object> reviewed() {
        var fields = money();
        if (dice.happens("rejected", 6)) {
            fields.put("reviewDecision", "reject");
            fields.put("rejectionReason", "NO_RIGHT_OF_RETURN");
            fields.put("customerText", "We are sorry: this article cannot be returned.");
            return fields;
        }
        fields.put("reviewDecision", "approve");
        fields.put("returnContact", "Return station");
        fields.put("returnPhone", "021-55550100");
        fields.put("returnAddress", "1 Station Road, Shanghai");
        return fields;
    }

    private Map<String, Object> revised() {
        return money();
    }

    private Map<String, Object> money() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("serviceFee", dice.happens("fee", 10) ? "0.10" : "0.00");
        fields.put("freightBack", dice.happens("freight", 50));
        fields.put("couponBack", true);
        fields.put("pointsBack", true);
        return fields;
    }

    private void decide(Task task) {
        finance.claim(task);
        finance.read(task);
        if (task.key().equals("Task_ResolveFailedRefund")) {
            var fields = resolved();
            finance.submit(task, fields);
            outcomes.happened(
                    "retry".equals(fields.get("failedRefundDecision")),
                    Outcome.FAILED_REFUND_TRIED_AGAIN,
                    Outcome.FAILED_REFUND_PAID_OUTSIDE);
        } else if (sentBack == 0 && dice.happens("sent back", 8)) {
            sentBack++;
            finance.submit(
                    task, Map.of("financeDecision", "sendBack", "sendBackReason", "Please look at the fee again."));
            outcomes.happened(Outcome.REFUND_SENT_BACK);
        } else {
            finance.submit(task, Map.of("financeDecision", "approve"));
            outcomes.happened(Outcome.REFUND_APPROVED);
        }
    }

    /** In turn: whose refund the provider fails is not decided by the dice. */
    private Map<String, Object> resolved() {
        return outcomes.of(Outcome.FAILED_REFUND_PAID_OUTSIDE) <= outcomes.of(Outcome.FAILED_REFUND_TRIED_AGAIN)
                ? Map.of("failedRefundDecision", "paidOffline", "voucherNumber", "V-" + filed.caseNumber())
                : Map.of("failedRefundDecision", "retry");
    }
}
