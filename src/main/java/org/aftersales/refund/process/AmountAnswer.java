package org.aftersales.refund.process;

import static org.aftersales.workflow.CaseVariables.AMOUNT_DECISION;
import static org.aftersales.workflow.CaseVariables.SEND_BACK_REASON;

import java.util.Map;
import java.util.Optional;
import org.aftersales.refund.AmountDecisionMissingException;
import org.aftersales.refund.RefundDesk;
import org.aftersales.refund.SendBackReasonMissingException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseValues;

/** The form "Approve amount" as the domain reads it. */
record AmountAnswer(boolean agreed, Optional<String> reason) {

    static AmountAnswer of(CaseValues variables) throws BusinessException {
        return checked(variables.optionalText(AMOUNT_DECISION), variables.optionalText(SEND_BACK_REASON));
    }

    /** Submitted values, which may be anything that a client sends. */
    static AmountAnswer of(Map<String, Object> submitted) throws BusinessException {
        return checked(
                FinanceDecision.text(submitted, AMOUNT_DECISION), FinanceDecision.text(submitted, SEND_BACK_REASON));
    }

    private static AmountAnswer checked(Optional<String> choice, Optional<String> reason) throws BusinessException {
        var agreed = choice.filter(text -> text.equals("approve") || text.equals("sendBack"))
                .orElseThrow(AmountDecisionMissingException::new)
                .equals("approve");
        var readable = reason.filter(text -> text.length() <= FinanceDecision.LONGEST_REASON);
        if (!agreed && readable.isEmpty()) {
            throw new SendBackReasonMissingException(FinanceDecision.LONGEST_REASON);
        }
        return new AmountAnswer(agreed, readable);
    }

    void record(CaseNumber caseNumber, RefundDesk desk) throws BusinessException {
        if (agreed) {
            desk.agree(caseNumber);
        } else {
            desk.disagree(caseNumber, reason.orElseThrow());
        }
    }

    static void forget(CaseValues variables) {
        variables.forget(AMOUNT_DECISION).forget(SEND_BACK_REASON);
    }
}
