package org.aftersales.warehouse.process;

import java.util.Map;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.TaskRule;
import org.aftersales.warehouse.GoodsWatch;
import org.aftersales.warehouse.GoodsWatch.Trace;
import org.aftersales.warehouse.TraceDecisionMissingException;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** A missing parcel is waited for, given up, or lost by the courier: then something must be missing. */
@Component
class TraceParcelRule implements TaskRule {

    private static final Map<String, Trace> ANSWERS =
            Map.of("waitLonger", Trace.WAIT_LONGER, "giveUp", Trace.GIVE_UP, "lostByCarrier", Trace.LOST_BY_CARRIER);

    private final GoodsWatch watch;

    TraceParcelRule(GoodsWatch watch) {
        this.watch = watch;
    }

    @Override
    public String task() {
        return "Task_TraceParcel";
    }

    @Override
    public void check(Submission submission) throws BusinessException {
        var answer = submission.values().get(CaseVariables.TRACE_DECISION);
        if (!(answer instanceof String text) || !ANSWERS.containsKey(text)) {
            throw new TraceDecisionMissingException();
        }
        if (trace(text) == Trace.LOST_BY_CARRIER) {
            watch.checkLoss(submission.caseNumber());
        }
    }

    /** What an answer that was checked means. */
    static Trace trace(String answer) {
        var trace = ANSWERS.get(answer);
        if (trace == null) {
            throw new IllegalArgumentException("no answer to what happened to the parcel: " + answer);
        }
        return trace;
    }
}
