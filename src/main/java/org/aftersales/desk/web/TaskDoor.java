package org.aftersales.desk.web;

import org.aftersales.desk.DeskTask;
import org.aftersales.desk.DeskTaskUnknownException;
import org.aftersales.desk.DeskTasks;
import org.aftersales.desk.TaskTakenException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens a work page for a task: who may see it, and whether it is theirs to fill. */
@Component
class TaskDoor {

    private final DeskTasks tasks;

    TaskDoor(DeskTasks tasks) {
        this.tasks = tasks;
    }

    /** @throws DeskTaskUnknownException also when the task is another one than this page is for */
    DeskTask open(String taskId, String task, Model model) throws DeskTaskUnknownException {
        var found = tasks.get(taskId);
        if (!found.task().equals(task)) {
            throw new DeskTaskUnknownException();
        }
        model.addAttribute("task", found);
        return found;
    }

    /** @throws TaskTakenException when somebody else holds the task; a free one is taken on the way */
    void take(String taskId) throws DeskTaskUnknownException, TaskTakenException {
        var task = tasks.get(taskId);
        if (task.taken()) {
            throw new TaskTakenException(String.valueOf(task.assignee()));
        }
        tasks.claim(taskId);
    }

    boolean mayStart(String process) {
        return tasks.mayStart(process);
    }
}
