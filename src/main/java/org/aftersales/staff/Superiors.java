package org.aftersales.staff;

import org.aftersales.shared.Role;

/** How a task gets to those who look after late work. */
public interface Superiors {

    /**
     * The task becomes more urgent for those who have it; nothing happens when it is gone.
     *
     * @return who has claimed it; empty when nobody, or when it is gone
     */
    String urge(String taskId);

    /**
     * The task also stands in the list of the role, at the top. Where the role may not work tasks of that trade it sees the task and may
     * give it to somebody of the group.
     *
     * @return who has claimed it; empty when nobody, or when it is gone
     */
    String ask(String taskId, Role role);

    /** As {@link #ask}, for a task that begins in this transaction and is late already. */
    void askAgain(String taskId, Role role);
}
