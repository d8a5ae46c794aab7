package org.aftersales.refund.process;

import org.aftersales.refund.FailedRefunds;
import org.aftersales.refund.RefundProgress;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Takes the resolution of a failed refund into the case file. */
@Component
class RecordResolutionDelegate extends CaseDelegate {

    private final FailedRefunds refunds;

    RecordResolutionDelegate(FailedRefunds refunds) {
        this.refunds = refunds;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var resolution = FailedRefundResolution.of(variables);
        resolution.record(caseNumber, refunds);
        var progress = refunds.progress(caseNumber);
        RefundOutcome.show(progress, variables);
        variables
                .set(CaseVariables.REFUND_RETRIED, !resolution.paidOutside())
                .set(CaseVariables.REFUND_PAID_OFFLINE, progress.outcome() == RefundProgress.Outcome.SUCCEEDED);
        FailedRefundResolution.forget(variables);
    }
}
