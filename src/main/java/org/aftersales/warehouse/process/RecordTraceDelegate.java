package org.aftersales.warehouse.process;

import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsWatch;
import org.aftersales.warehouse.GoodsWatch.Trace;
import org.aftersales.workflow.CaseDelegate;
import org.aftersales.workflow.CaseValues;
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
    protected void perform(CaseNumber caseNumber, CaseValues variables) throws BusinessException {
        var trace = TraceParcelRule.trace(variables.text(CaseVariables.TRACE_DECISION));
        watch.traced(caseNumber, trace);
        variables
                .set(CaseVariables.KEEP_WAITING, trace == Trace.WAIT_LONGER)
                .set(CaseVariables.PARCEL_LOST, trace == Trace.LOST_BY_CARRIER)
                .set(CaseVariables.GOODS_ACCEPTED, watch.anythingCredited(caseNumber));
    }
}
