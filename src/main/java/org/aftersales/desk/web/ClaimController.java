package org.aftersales.desk.web;

import java.util.Map;
import org.aftersales.desk.DeskTasks;
import org.aftersales.shared.BusinessException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Claiming a task on its own page. */
@Controller
class ClaimController {

    private static final Map<String, String> PAGES =
            Map.of(ReceiptPageController.TASK, "receipt", InspectionPageController.TASK, "inspection");

    private final DeskTasks tasks;

    ClaimController(DeskTasks tasks) {
        this.tasks = tasks;
    }

    @PostMapping("/desk/tasks/{taskId}/claim")
    String claim(@PathVariable String taskId) throws BusinessException {
        tasks.claim(taskId);
        return "redirect:/desk/tasks/" + taskId + "/"
                + PAGES.getOrDefault(tasks.get(taskId).task(), "receipt") + "?claimed";
    }
}
