package org.aftersales.refund.process;

import org.aftersales.refund.RefundProgress;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;

/** What the gateway "Refund outcome?" and the timer behind it look at. */
final class RefundOutcome {

    private RefundOutcome() {}

    static void show(RefundProgress progress, CaseValues variables) {
        variables.set(CaseVariables.REFUND_OUTCOME, progress.outcome().name());
        if (progress.outcome() == RefundProgress.Outcome.PENDING) {
            variables.set(CaseVariables.ASK_AGAIN_IN, progress.pause().toString());
        }
        progress.held()
                .ifPresentOrElse(
                        why -> variables.set(CaseVariables.REFUND_HELD, why),
                        () -> variables.forget(CaseVariables.REFUND_HELD));
    }
}
