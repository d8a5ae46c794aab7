package org.aftersales.refund.process;

import static org.aftersales.workflow.CaseVariables.COLLECTION_DECISION;
import static org.aftersales.workflow.CaseVariables.VOUCHER_NUMBER;
import static org.aftersales.workflow.CaseVariables.WAIVER_DECISION;
import static org.aftersales.workflow.CaseVariables.WAIVER_REASON;

import java.util.Map;
import java.util.Optional;
import org.aftersales.refund.CollectionDesk;
import org.aftersales.refund.WaiverDecisionMissingException;
import org.aftersales.workflow.CaseValues;

/** The forms "Collect money" and "Decide on waiver" as the domain reads them. */
final class CollectionAnswers {

    private CollectionAnswers() {}

    static CollectionDesk.Answer of(CaseValues variables) {
        return new CollectionDesk.Answer(
                variables.optionalText(COLLECTION_DECISION),
                variables.optionalText(VOUCHER_NUMBER),
                variables.optionalText(WAIVER_REASON));
    }

    /** Submitted values, which may be anything that a client sends. */
    static CollectionDesk.Answer of(Map<String, Object> submitted) {
        return new CollectionDesk.Answer(
                FinanceDecision.text(submitted, COLLECTION_DECISION),
                FinanceDecision.text(submitted, VOUCHER_NUMBER),
                FinanceDecision.text(submitted, WAIVER_REASON));
    }

    static boolean granted(Optional<String> choice) throws WaiverDecisionMissingException {
        return choice.filter(word -> word.equals("grant") || word.equals("refuse"))
                .orElseThrow(WaiverDecisionMissingException::new)
                .equals("grant");
    }

    static boolean granted(Map<String, Object> submitted) throws WaiverDecisionMissingException {
        return granted(FinanceDecision.text(submitted, WAIVER_DECISION));
    }
}
