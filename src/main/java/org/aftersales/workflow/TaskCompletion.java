package org.aftersales.workflow;

import java.util.Map;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;

/**
 * Completing a user task from our own pages and REST resources, for the signed-in person: all checks of the task hold as they do for a
 * form, but the answers may be ones that no form asks for, because our own code worked them out. Joins the caller's transaction, which
 * must roll back on {@link BusinessException} ({@code @Transactional(rollbackFor = BusinessException.class)}).
 */
public interface TaskCompletion {

    /**
     * Finds the case of a task that the signed-in person may see and work.
     *
     * @throws TaskUnknownException when there is no such task, or it is not for this person
     */
    CaseTask find(String taskId) throws BusinessException;

    /**
     * Completes the task.
     *
     * @param answers made with {@link CaseValues#with}
     * @throws BusinessException when a rule of the task, four eyes or another person's claim forbids it; nothing has been changed then
     */
    void complete(String taskId, Map<String, Object> answers) throws BusinessException;

    /**
     * @param task the id of the user task in the model, for example {@code Task_InspectParcel}
     * @param process the id of the process in the model that asks for it
     * @param caseNumber the case, from the business key
     * @param values the task's own variables (input parameters), for example the parcel number
     */
    record CaseTask(String taskId, String task, String process, CaseNumber caseNumber, Map<String, Object> values) {}
}
