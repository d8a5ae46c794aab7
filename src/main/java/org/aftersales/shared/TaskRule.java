package org.aftersales.shared;

import java.util.Map;

/**
 * What must hold before a user task may be completed. Asked before the engine is touched (the answer is a 422 that the person sees)
 * and again inside the engine's command (nothing passes by another door).
 */
public interface TaskRule {

    /** The id of the user task in the model, for example {@code Task_ReviewReturn}. */
    String task();

    /** @throws BusinessException when the submission is refused; nothing has been changed then */
    void check(Submission submission) throws BusinessException;

    /**
     * @param caseNumber the case, from the business key
     * @param taskId the engine's id of the task
     * @param userId the authenticated person who completes it, whoever the assignee is said to be
     * @param values the submitted fields (before the engine) or the variables the task sees (inside the command)
     */
    record Submission(CaseNumber caseNumber, String taskId, String userId, Map<String, Object> values) {}
}
