package org.aftersales.shared;

import java.time.Instant;

/** Reaches people of the staff outside of their task list. */
public interface StaffMail {

    /**
     * Writes to somebody about a task; joins the caller's transaction. Nothing happens where no mail server is configured: the task list says
     * it too.
     *
     * @param address where the person reads mail
     * @param notBefore when the person may be disturbed
     */
    void write(String address, Notice notice, Instant notBefore);

    /**
     * What is said about a task; nothing of the customer.
     *
     * @param taskId the engine's id of the task
     * @param task the id of the user task in its model
     */
    record Notice(CaseNumber caseNumber, String taskId, String task, Matter matter, Instant dueAt) {}

    /** Why somebody is written to. */
    enum Matter {
        /** The deadline of the person's task is near. */
        DUE_SOON,
        /** The deadline of a task is near that the person may claim, as others may, and nobody has. */
        UNCLAIMED,
        /** The person's task is late. */
        LATE,
        /** A late task of others stands in the person's list from now on. */
        ESCALATED
    }
}
