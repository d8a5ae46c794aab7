package org.aftersales.desk;

import org.jspecify.annotations.Nullable;

/**
 * An open task as the signed-in person sees it.
 *
 * @param task the id of the user task in the model, for example {@code Task_ReceiveParcel}
 * @param name as the task list shows it
 * @param assignee who claimed it; empty: nobody yet
 * @param mine whether that is the signed-in person
 */
public record DeskTask(String id, String task, String name, @Nullable String assignee, boolean mine) {

    /** Somebody else works on it. */
    public boolean taken() {
        return assignee != null && !mine;
    }
}
