package org.aftersales.policy;

import java.time.Duration;

/** Until when a task has to be done, as the process owners' table {@code TaskDeadline} says (SL-01, SL-02), and who helps when it is late. */
public interface TaskDeadlines {

    /**
     * @param task id of the user task in its model
     * @param priority of the case, 0 to 100
     */
    Deadline taskDeadline(String task, int priority);

    /**
     * Whether superiors may work a late task of this role themselves, as the table {@code SuperiorsPart} says; else they look on and may
     * give it to somebody of the role.
     */
    boolean superiorsPart(String role);

    /**
     * Durations count on working days only.
     *
     * @param done how long the task may take; zero: it has no deadline
     * @param takenUp how long after the customer's request somebody must have taken it up; such a task is the answer to the request, and
     *     {@code done} counts from the request too; zero: no such deadline, and {@code done} counts from the beginning of the task
     * @param warning how long before the end its owner is warned; zero: never
     * @param manager how long after the end the manager is asked, when it is still not done; zero: never
     * @param escalated whether a missed deadline goes to the supervisor at all; not where the customer has the ball
     */
    record Deadline(Duration done, Duration takenUp, Duration warning, Duration manager, boolean escalated) {}
}
