package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.aftersales.shared.BusinessException;
import org.aftersales.warehouse.ExpectedGoods;
import org.aftersales.warehouse.ReceivingDock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The warehouse's page of a parcel that arrived: what was announced, and what really came. */
@Controller
@RequestMapping("/desk/tasks/{taskId}/receipt")
class ReceiptPageController {

    static final String TASK = "Task_ReceiveParcel";

    private final ReceivingDock dock;
    private final TaskDoor door;

    ReceiptPageController(ReceivingDock dock, TaskDoor door) {
        this.dock = dock;
        this.door = door;
    }

    @GetMapping
    String page(@PathVariable String taskId, Model model, @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        door.open(taskId, TASK, model);
        var expected = dock.expected(taskId);
        return show(expected, ReceiptForm.blank(expected), new Errors(texts), model);
    }

    @PostMapping
    String record(
            @PathVariable String taskId,
            @ModelAttribute("form") ReceiptForm form,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        door.open(taskId, TASK, model);
        var expected = dock.expected(taskId);
        var errors = typed(form, expected, new Errors(texts));
        if (!errors.any()) {
            try {
                door.take(taskId);
                model.addAttribute("receipt", dock.record(taskId, form.arrival()));
                return "desk/receipt-done";
            } catch (BusinessException refused) {
                errors.refused(refused, fields(form));
                response.setStatus(WorkPages.status(refused).value());
            }
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(expected, form, errors, model);
    }

    private static String show(ExpectedGoods expected, ReceiptForm form, Errors errors, Model model) {
        model.addAttribute("expected", expected);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "desk/receipt";
    }

    private static Errors typed(ReceiptForm form, ExpectedGoods expected, Errors errors) {
        form.unreadableLines().forEach(line -> errors.at("units-" + line, "Type a whole number."));
        form.unreadableOthers()
                .forEach(row -> errors.at("other-" + row, "Give article number or description, and quantity."));
        if (expected.moreMayBeAwaited() && form.getMoreExpected() == null) {
            errors.at("moreExpected", "Say whether another parcel is expected.");
        }
        if (!errors.any() && !form.isNothingArrived() && !form.arrival().goodsArrived()) {
            errors.overall("Enter what arrived, or tick that nothing arrived.");
        }
        return errors;
    }

    private static Map<String, String> fields(ReceiptForm form) {
        var fields = new HashMap<String, String>();
        form.getUnits().keySet().forEach(line -> fields.put(Integer.toString(line), "units-" + line));
        form.getOthers().forEach((row, other) -> fields.put(other.getSku().strip(), "other-" + row));
        return fields;
    }
}
