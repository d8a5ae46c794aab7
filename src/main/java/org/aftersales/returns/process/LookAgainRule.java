package org.aftersales.returns.process;

import org.aftersales.cases.CaseRequests;
import org.aftersales.returns.RequestChangedMovedOnException;
import org.aftersales.shared.TaskRule;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * Nobody decides on a request that they have not seen. A change gives the claimed review back: whoever holds it has looked since, and
 * when one comes between this question and the decision the engine finds the task changed.
 */
@Component
class LookAgainRule implements TaskRule {

    private final CaseRequests requests;
    private final TaskService tasks;

    LookAgainRule(CaseRequests requests, TaskService tasks) {
        this.requests = requests;
        this.tasks = tasks;
    }

    @Override
    public String task() {
        return "Task_ReviewReturn";
    }

    @Override
    public void check(Submission submission) throws RequestChangedMovedOnException {
        if (!claimed(submission) && requests.lockedChanges(submission.caseNumber()) > 0) {
            throw new RequestChangedMovedOnException();
        }
    }

    /** Asked of the database, where a change of this moment may have taken the claim back. */
    private boolean claimed(Submission submission) {
        return tasks.createTaskQuery()
                        .taskId(submission.taskId())
                        .taskAssignee(submission.userId())
                        .count()
                == 1;
    }
}
