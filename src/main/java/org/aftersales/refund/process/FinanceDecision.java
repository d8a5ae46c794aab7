package org.aftersales.refund.process;

import static org.aftersales.workflow.CaseVariables.FINANCE_DECISION;
import static org.aftersales.workflow.CaseVariables.SEND_BACK_REASON;

import java.util.Map;
import java.util.Optional;
import org.aftersales.refund.FinanceDecisionMissingException;
import org.aftersales.refund.RefundDesk;
import org.aftersales.refund.SendBackReasonMissingException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseValues;

/** The form "Approve refund" as the domain reads it. */
record FinanceDecision(String choice, Optional<String> reason) {

    /** As long as the encrypted text still fits its column. */
    static final int LONGEST_REASON = 900;

    static FinanceDecision of(CaseValues variables) throws BusinessException {
        return checked(variables.optionalText(FINANCE_DECISION), variables.optionalText(SEND_BACK_REASON));
    }

    /** Submitted values, which may be anything that a client sends. */
    static FinanceDecision of(Map<String, Object> submitted) throws BusinessException {
        return checked(text(submitted, FINANCE_DECISION), text(submitted, SEND_BACK_REASON));
    }

    private static FinanceDecision checked(Optional<String> choice, Optional<String> reason) throws BusinessException {
        var chosen = choice.filter(text -> text.equals("approve") || text.equals("sendBack"))
                .orElseThrow(FinanceDecisionMissingException::new);
        if (chosen.equals("sendBack")
                && reason.filter(text -> text.length() <= LONGEST_REASON).isEmpty()) {
            throw new SendBackReasonMissingException(LONGEST_REASON);
        }
        return new FinanceDecision(chosen, reason);
    }

    static Optional<String> text(Map<String, Object> submitted, String name) {
        return submitted.get(name) instanceof String text && !text.isBlank()
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    boolean approved() {
        return choice.equals("approve");
    }

    void record(CaseNumber caseNumber, RefundDesk desk) throws BusinessException {
        if (approved()) {
            desk.approve(caseNumber);
        } else {
            desk.sendBack(caseNumber, reason.orElseThrow());
        }
    }

    static void forget(CaseValues variables) {
        variables.forget(FINANCE_DECISION).forget(SEND_BACK_REASON);
    }
}
