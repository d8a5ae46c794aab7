package org.aftersales.returns.process;

import org.aftersales.cases.CaseRequests;
import org.aftersales.returns.RequestChangedMovedOnException;
import org.aftersales.shared.TaskRule;
import org.aftersales.workflow.TaskHolders;
import org.springframework.stereotype.Component;

/**
 * Nobody decides on a request that they have not seen. A change gives the claimed review back: whoever holds it has looked since, and
 * when one comes between this question and the decision the engine finds the task changed.
 */
@Component
class LookAgainRule implements TaskRule {

    private final CaseRequests requests;
    private final TaskHolders holders;

    LookAgainRule(CaseRequests requests, TaskHolders holders) {
        this.requests = requests;
        this.holders = holders;
    }

    @Override
    public String task() {
        return "Task_ReviewReturn";
    }

    @Override
    public void check(Submission submission) throws RequestChangedMovedOnException {
        if (!holders.holds(submission.taskId(), submission.userId())
                && requests.lockedChanges(submission.caseNumber()) > 0) {
            throw new RequestChangedMovedOnException();
        }
    }
}
