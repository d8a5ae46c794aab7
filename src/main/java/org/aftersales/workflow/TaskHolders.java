package org.aftersales.workflow;

/** Who holds a task, and who could: asked without anybody claiming anything. */
public interface TaskHolders {

    /** Whether the person could claim the task now and complete it: group, four eyes and all; false for a task that is gone. */
    boolean mayHold(String taskId, String person);

    /** Whether the person holds it, asked of the database: a change of this moment may have given it back. */
    boolean holds(String taskId, String person);
}
