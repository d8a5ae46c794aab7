package org.aftersales.warehouse.process;

import java.util.Set;
import org.aftersales.shared.TaskRule;
import org.aftersales.warehouse.TraceDecisionMissingException;
import org.aftersales.workflow.CaseVariables;
import org.springframework.stereotype.Component;

/** A missing parcel is waited for or given up, nothing else. */
@Component
class TraceParcelRule implements TaskRule {

    static final String WAIT_LONGER = "waitLonger";

    private static final Set<String> ANSWERS = Set.of(WAIT_LONGER, "giveUp");

    @Override
    public String task() {
        return "Task_TraceParcel";
    }

    @Override
    public void check(Submission submission) throws TraceDecisionMissingException {
        if (!(submission.values().get(CaseVariables.TRACE_DECISION) instanceof String answer)
                || !ANSWERS.contains(answer)) {
            throw new TraceDecisionMissingException();
        }
    }
}
