package org.aftersales.workflow;

import java.util.Map;
import org.aftersales.shared.CaseNumber;

/**
 * The processes of a case, for the adapters of the capabilities: starting and telling is done by the system, whatever the signed-in
 * person may do in the engine; who caused it stays on record. Joins the caller's transaction.
 */
public interface CaseProcesses {

    /**
     * Starts a process of the case; the business key is the case number.
     *
     * @param process id of the process in its model
     * @param values made with {@link CaseValues#with}
     */
    void start(String process, CaseNumber caseNumber, Map<String, Object> values);

    /**
     * Starts the process of the case that begins with the message.
     *
     * @param message name of the message, for example {@code Msg_LateGoodsArrived}
     * @param values made with {@link CaseValues#with}
     */
    void startBy(String message, CaseNumber caseNumber, Map<String, Object> values);

    /**
     * Tells the process of the case that something has happened.
     *
     * @param message name of the message, for example {@code Msg_ReturnCancelled}
     * @return whether a process of the case waited for it; nothing has been changed if not
     */
    boolean tell(String message, CaseNumber caseNumber, Map<String, Object> values);

    /**
     * Whoever has claimed such a task of the case has to look at it again: it is free for its group.
     *
     * @param task id of the user task in its model
     */
    void giveBack(String task, CaseNumber caseNumber);

    /**
     * Tasks of the case are as urgent as this from now on, and due as tasks of that priority are; a task that became more urgent by itself
     * stays so.
     */
    void prioritise(CaseNumber caseNumber, int before, int priority);

    /**
     * Whether this process of the case is under way.
     *
     * @param process id of the process in its model
     */
    boolean runs(String process, CaseNumber caseNumber);

    /**
     * Whether such a task of the case is open, for whomever.
     *
     * @param task id of the user task in its model
     */
    boolean isOpen(String task, CaseNumber caseNumber);

    /** Whether a process of the case waits for the message now. */
    boolean waitsFor(String message, CaseNumber caseNumber);
}
