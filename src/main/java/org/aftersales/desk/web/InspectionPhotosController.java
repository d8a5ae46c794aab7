package org.aftersales.desk.web;

import java.io.IOException;
import java.util.List;
import org.aftersales.shared.BusinessException;
import org.aftersales.warehouse.InspectionBench;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Uploading photos of an inspection; they are kept at once, whatever becomes of the rest of the page. */
@Controller
class InspectionPhotosController {

    private final InspectionBench bench;
    private final InspectionPhotos photos;
    private final TaskDoor door;

    InspectionPhotosController(InspectionBench bench, InspectionPhotos photos, TaskDoor door) {
        this.bench = bench;
        this.photos = photos;
        this.door = door;
    }

    @PostMapping("/desk/tasks/{taskId}/inspection/photos")
    String add(
            @PathVariable String taskId,
            @RequestParam List<MultipartFile> photo,
            Model model,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException, IOException {
        door.open(taskId, InspectionPageController.TASK, model);
        var parcel = bench.parcel(taskId);
        var uploads = Uploads.of(photo);
        try {
            door.take(taskId);
            if (!uploads.isEmpty()) {
                photos.add(parcel.caseNumber(), uploads);
            }
        } catch (BusinessException refused) {
            model.addAttribute("photoRefused", texts.refusal(refused));
        }
        model.addAttribute("parcel", parcel);
        model.addAttribute("photos", photos.of(parcel.caseNumber()));
        return "desk/inspection :: photos";
    }
}
