package org.aftersales.workflow;

/** Asks, for somebody who is not there to try, what a claim would ask. */
public interface TaskHolders {

    /** Whether the person could claim the task now and complete it: group, four eyes and all; false for a task that is gone. */
    boolean mayHold(String taskId, String person);
}
