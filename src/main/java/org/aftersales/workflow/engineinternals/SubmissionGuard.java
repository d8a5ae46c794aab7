package org.aftersales.workflow.engineinternals;

import java.util.Map;
import org.aftersales.workflow.RefusedSubmission;

/** Asked inside the engine's command, after its own authorizations and before anything is changed. */
public interface SubmissionGuard {

    /** Refuses, by an unchecked exception, fields that nobody asked for and submissions that break a rule of the task. */
    void checkSubmission(SubmittedTask task, Map<String, Object> values);

    /** Refuses, by an unchecked exception, to let somebody take a task that this person may never complete. */
    void checkClaim(SubmittedTask task, String person);

    /** Refuses, by an unchecked exception, to give a task to somebody who may not work it. */
    void checkGift(SubmittedTask task, String person);

    /** Refuses, by an unchecked exception, to make a task the task of other groups or people than its diagram says. */
    void checkRegrouping(SubmittedTask task);

    /** Refuses, by an unchecked exception, to leave a task in another way than by completing it. */
    void checkDetour(SubmittedTask task);

    /** Refuses, by an unchecked exception, to complete a task against its rules when its fields were not seen by the other check. */
    void checkCompletion(SubmittedTask task, Map<String, Object> variables);

    /** Refuses, by an unchecked exception, to start a process of ours by another door than our own code. */
    void checkStart(String process);

    /** What to tell whoever would write something where the engine keeps it in clear. */
    RefusedSubmission refusedNote();

    /** What to tell whoever could not complete the task: the failure itself, unless somebody else was simply faster. */
    RuntimeException afterFailure(String taskId, RuntimeException failure);

    /** What to tell whoever was refused: the refusal itself, unless somebody else has completed the task meanwhile. */
    RefusedSubmission afterRefusal(String taskId, RefusedSubmission refusal);
}
