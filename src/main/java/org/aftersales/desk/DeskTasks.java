package org.aftersales.desk;

/** The task list as the pages see it, with the rights of the signed-in person. */
public interface DeskTasks {

    /** @throws DeskTaskUnknownException when there is no such open task, or it is not for this person */
    DeskTask get(String taskId) throws DeskTaskUnknownException;

    /**
     * Takes the task for the signed-in person; taking one's own again changes nothing.
     *
     * @throws TaskTakenException when somebody else was faster
     */
    void claim(String taskId) throws DeskTaskUnknownException, TaskTakenException;

    /** Whether the signed-in person may start this process, which is when Tasklist offers it. */
    boolean mayStart(String process);
}
