package org.aftersales.staff;

import java.util.List;
import org.aftersales.shared.CaseNumber;

/** The people of the desk and the tasks that they have claimed. */
public interface Colleagues {

    boolean know(String person);

    /** Whether there is work that both of them do: one could cover for the other. */
    boolean workTheSame(String one, String other);

    /** The claimed tasks of cases of a person. */
    List<ClaimedTask> tasksOf(String person);

    /** Whether the person is of a group whose task it is. */
    boolean mayWork(String person, String taskId);

    /**
     * The task is the deputy's from now on; joins the caller's transaction.
     *
     * @return false when the absent person does not hold the task any more; nothing has been changed then
     */
    boolean give(String taskId, String absent, String deputy);

    /**
     * The task is free for its group again; joins the caller's transaction.
     *
     * @return false when the absent person does not hold the task any more; nothing has been changed then
     */
    boolean release(String taskId, String absent);

    /** @param task id of the user task in its model */
    record ClaimedTask(String id, String task, CaseNumber caseNumber) {}
}
