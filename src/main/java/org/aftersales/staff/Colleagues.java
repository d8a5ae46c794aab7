package org.aftersales.staff;

import java.util.List;
import org.aftersales.shared.CaseNumber;

/** The people of the desk and the tasks that they have claimed. */
public interface Colleagues {

    boolean know(String person);

    /** The claimed tasks of a person. */
    List<ClaimedTask> tasksOf(String person);

    /** The task belongs to somebody else from now on; joins the caller's transaction. */
    void give(String taskId, String person);

    /** The task is free for its group again; joins the caller's transaction. */
    void release(String taskId);

    /** @param task id of the user task in its model */
    record ClaimedTask(String id, String task, CaseNumber caseNumber) {}
}
