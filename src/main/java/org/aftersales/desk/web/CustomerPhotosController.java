package org.aftersales.desk.web;

import java.io.IOException;
import java.util.List;
import org.aftersales.returns.ReturnPhotos;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Customer service adds photos that a customer sends after the request was filed. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/photos")
class CustomerPhotosController extends EntryPage {

    private final ReturnPhotos photos;

    CustomerPhotosController(ReturnTracking tracking, ReturnPhotos photos, CaseDoor door) {
        super(tracking, door, CustomerAnswerController.ROLES);
        this.photos = photos;
    }

    @Override
    String show(ReturnTracking.Standing standing, Model model) throws BusinessException {
        model.addAttribute("file", standing.file());
        model.addAttribute("photos", photos.of(standing.file().number()));
        return "desk/photos";
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") List<MultipartFile> photo,
            Model model,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException, IOException {
        var number = new CaseNumber(caseNumber);
        var sent = Uploads.of(photo);
        return enter(number, () -> photos.add(number, Uploads.chosen(sent)), (standing, page) -> {}, model, texts);
    }
}
