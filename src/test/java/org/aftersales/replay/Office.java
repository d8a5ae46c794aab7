package org.aftersales.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.replay.Filing.Filed;
import org.aftersales.replay.Tasks.Task;

/** The people at a desk: who reviews the request, finance, and the superiors, who settle what the inspection could not tell and agree to high amounts. */
final class Office {

    private final Tasks review;
    private final Tasks finance;
    private final List<Tasks> superiors;
    private final Filed filed;
    private final Dice dice;
    private int sentBack;
    private int refused;

    Office(Site site, Filed filed, Dice dice) {
        this.review = new Tasks(site, "ray", "aftersales-review");
        this.finance = new Tasks(site, "fiona", "finance");
        this.superiors = List.of(
                new Tasks(site, "sue", "cs-supervisor"),
                new Tasks(site, "mia", "aftersales-manager"),
                new Tasks(site, "gina", "general-manager"));
        this.filed = filed;
        this.dice = dice;
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
        superior.submit(task, task.key().equals("Task_SettleResponsibility") ? settled() : agreed());
    }

    private Map<String, Object> settled() {
        return Map.of(
                "responsibleParty",
                dice.oneOf("responsible", List.of("CUSTOMER", "CARRIER", "PRODUCT")),
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
        review.submit(task, task.key().equals("Task_ReviseAmount") ? revised() : reviewed());
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
            finance.submit(task, resolved());
        } else if (sentBack == 0 && dice.happens("sent back", 8)) {
            sentBack++;
            finance.submit(
                    task, Map.of("financeDecision", "sendBack", "sendBackReason", "Please look at the fee again."));
        } else {
            finance.submit(task, Map.of("financeDecision", "approve"));
        }
    }

    private Map<String, Object> resolved() {
        return dice.happens("paid offline", 50)
                ? Map.of("failedRefundDecision", "paidOffline", "voucherNumber", "V-" + filed.caseNumber())
                : Map.of("failedRefundDecision", "retry");
    }
}
