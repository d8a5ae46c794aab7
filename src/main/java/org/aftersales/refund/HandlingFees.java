package org.aftersales.refund;

import java.util.List;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.policy.ReturnPolicy.Fee;
import org.aftersales.policy.ReturnPolicy.FeeQuestion;
import org.aftersales.shared.DecisionTrace;
import org.aftersales.shared.GoodsFindings.Finding;
import org.springframework.stereotype.Component;

/** The fee of a case line by the company's table (RR-16, RR-18, U8). What inspection found counts more than what the customer said. */
@Component
class HandlingFees {

    /** Of goods that never left: nobody handles them (RO-05). */
    static final LineFee NONE = new LineFee(0, 0, new DecisionTrace("RefundFee", 0, List.of()));

    private final ReturnPolicy policy;

    HandlingFees(ReturnPolicy policy) {
        this.policy = policy;
    }

    /**
     * @param faultParty who is to blame by the customer's reason
     * @param currency ISO code of the order's currency
     */
    record Claim(String reason, String faultParty, boolean opened, String productClass, String currency) {

        /** As the customer tells it: nobody has looked yet. */
        FeeQuestion unseen() {
            return new FeeQuestion(reason, faultParty, opened, productClass, true, "NONE", currency);
        }

        FeeQuestion seen(Finding found) {
            var blamed = "NONE".equals(found.faultParty()) ? faultParty : found.faultParty();
            return new FeeQuestion(
                    reason,
                    blamed,
                    found.opened() || !found.packagingComplete(),
                    productClass,
                    found.accessoriesComplete(),
                    found.severity(),
                    currency);
        }
    }

    /** @param basisPoints 100 = 1 % of what was paid for the units */
    record LineFee(int basisPoints, long fixedMinor, DecisionTrace trace) {

        String outcome() {
            return "basisPoints=" + basisPoints + ", fixedMinor=" + fixedMinor;
        }
    }

    LineFee of(Claim claim, List<Finding> findings) {
        if (findings.isEmpty()) {
            var fee = policy.fee(claim.unseen());
            return new LineFee(fee.basisPoints(), fee.fixedMinor(), fee.trace());
        }
        var fees = findings.stream().map(found -> policy.fee(claim.seen(found))).toList();
        return new LineFee(
                average(findings, fees),
                fees.stream().mapToLong(Fee::fixedMinor).max().orElse(0),
                new DecisionTrace(
                        fees.get(0).trace().decision(),
                        fees.get(0).trace().version(),
                        fees.stream()
                                .flatMap(fee -> fee.trace().ruleIds().stream())
                                .distinct()
                                .toList()));
    }

    /** Units of one line may be found in different states: each counts with its own fee; rounded down, in the customer's favour. */
    private static int average(List<Finding> findings, List<Fee> fees) {
        long weighted = 0;
        long units = 0;
        for (int index = 0; index < findings.size(); index++) {
            weighted += (long) findings.get(index).units() * fees.get(index).basisPoints();
            units += findings.get(index).units();
        }
        return Math.toIntExact(weighted / Math.max(1, units));
    }
}
