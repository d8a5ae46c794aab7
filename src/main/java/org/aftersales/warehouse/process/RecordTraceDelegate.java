package org.aftersales.warehouse.process;

import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsWatch;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** Records what customer service found out about a missing parcel. */
@Component
class RecordTraceDelegate extends CaseDelegate {

    private final GoodsWatch watch;

    RecordTraceDelegate(GoodsWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void perform(CaseNumber caseNumber, CaseVariables variables) {
        var waitLonger = TraceParcelRule.WAIT_LONGER.equals(variables.text(CaseVariables.TRACE_DECISION));
        watch.traced(caseNumber, waitLonger);
        variables.set(CaseVariables.KEEP_WAITING, waitLonger);
    }
}
