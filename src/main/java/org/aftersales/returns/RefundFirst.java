package org.aftersales.returns;

import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseReasons;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.policy.ReturnPolicy;
import org.aftersales.policy.ReturnPolicy.RefundFirstQuestion;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundOutlook;
import org.springframework.stereotype.Component;

/** Whether the money of a return goes before its goods come: policy proposes it, the reviewer may decline, and can never bring it about. */
@Component
public class RefundFirst {

    private final CaseFiles cases;
    private final CaseReasons reasons;
    private final Customers customers;
    private final ReturnPolicy policy;
    private final RefundOutlook outlook;

    RefundFirst(CaseFiles cases, CaseReasons reasons, Customers customers, ReturnPolicy policy, RefundOutlook outlook) {
        this.cases = cases;
        this.reasons = reasons;
        this.customers = customers;
        this.policy = policy;
        this.outlook = outlook;
    }

    /** What policy says as things stand; a parcel that was refused at the door is on its way back by itself. Changes nothing. */
    public boolean proposed(CaseFile file) throws BusinessException {
        return !file.deliveryRefused() && ask(file).goesFirst();
    }

    /**
     * Decides an approved return, by the reviewer's fee and switches; stores what the table said.
     *
     * @param goodsFirst the reviewer has switched it off
     */
    boolean decide(CaseNumber number, boolean goodsFirst) throws BusinessException {
        var file = cases.get(number);
        if (file.deliveryRefused()) {
            return false;
        }
        var answer = ask(file);
        var first = answer.goesFirst() && !goodsFirst;
        cases.decided(number, null, answer.trace(), outcome(answer.goesFirst(), first));
        if (first) {
            cases.refundsFirst(number);
        }
        return first;
    }

    private static String outcome(boolean proposed, boolean first) {
        return "refundFirst=" + first + (proposed && !first ? ", declined by the reviewer" : "");
    }

    private ReturnPolicy.RefundFirst ask(CaseFile file) throws BusinessException {
        return policy.refundFirst(new RefundFirstQuestion(
                customers.find(file.customerNumber()).map(Customer::level).orElse("NORMAL"),
                outlook.of(file.number()).getAmountMinorLong(),
                file.currency().getCode(),
                reasons.forReturn(file.reason())
                        .map(CaseReasons.Reason::faultParty)
                        .orElse("NONE"),
                file.reason()));
    }
}
