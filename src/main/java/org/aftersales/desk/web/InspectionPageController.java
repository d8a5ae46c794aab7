package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import org.aftersales.desk.DeskTaskUnknownException;
import org.aftersales.shared.BusinessException;
import org.aftersales.warehouse.InspectionBench;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Quality control's page of a parcel: line by line, part by part (QC-01 to QC-03, QC-09, U10). */
@Controller
@RequestMapping("/desk/tasks/{taskId}/inspection")
class InspectionPageController {

    static final String TASK = "Task_InspectParcel";

    private final InspectionBench bench;
    private final InspectionPage page;
    private final InspectionPhotos photos;
    private final TaskDoor door;

    InspectionPageController(InspectionBench bench, InspectionPage page, InspectionPhotos photos, TaskDoor door) {
        this.bench = bench;
        this.page = page;
        this.photos = photos;
        this.door = door;
    }

    @GetMapping
    String open(@PathVariable String taskId, Model model, @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        door.open(taskId, TASK, model);
        var parcel = bench.parcel(taskId);
        page.show(parcel, InspectionForm.allFine(parcel), new Errors(texts), model);
        model.addAttribute("fresh", true);
        model.addAttribute("photos", photos.of(parcel.caseNumber()));
        return "desk/inspection";
    }

    /** One line again after something was ticked, split or joined: what may become of the goods depends on it. */
    @PostMapping("/lines/{lineId}")
    String line(
            @PathVariable String taskId,
            @PathVariable long lineId,
            @RequestParam(defaultValue = "0") int split,
            @RequestParam(defaultValue = "0") int drop,
            @RequestParam(defaultValue = "0") int newKey,
            @ModelAttribute("form") InspectionForm form,
            Model model,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        door.open(taskId, TASK, model);
        var parcel = bench.parcel(taskId);
        form.split(split, newKey);
        form.drop(drop);
        page.choose(taskId, form);
        page.show(parcel, form, new Errors(texts), model);
        model.addAttribute(
                "line",
                parcel.lines().stream()
                        .filter(line -> line.goods().id() == lineId)
                        .findFirst()
                        .orElseThrow(DeskTaskUnknownException::new));
        return "desk/inspection :: line";
    }

    @PostMapping
    String record(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "false") boolean allFine,
            @ModelAttribute("form") InspectionForm typed,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        door.open(taskId, TASK, model);
        var parcel = bench.parcel(taskId);
        var form = allFine ? InspectionForm.allFine(parcel) : typed;
        var errors = InspectionPage.typed(form, new Errors(texts));
        if (!errors.any()) {
            try {
                door.take(taskId);
                bench.record(taskId, form.inspected());
                model.addAttribute("parcel", parcel);
                return "desk/inspection-done";
            } catch (BusinessException refused) {
                errors.refused(refused, InspectionPage.fields(parcel));
                response.setStatus(WorkPages.status(refused).value());
            }
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        page.choose(taskId, form);
        page.show(parcel, form, errors, model);
        model.addAttribute("photos", photos.of(parcel.caseNumber()));
        return "desk/inspection";
    }

    /** An unanswered choice of a list is no answer, rather than a mistake. */
    @InitBinder
    void blankIsNothing(WebDataBinder binder) {
        binder.registerCustomEditor(org.aftersales.warehouse.RefusalCode.class, new java.beans.PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(text.isBlank() ? null : org.aftersales.warehouse.RefusalCode.valueOf(text));
            }
        });
    }
}
