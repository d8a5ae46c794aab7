package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.aftersales.returns.ReturnPhotos;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Customer service adds photos that a customer sends after the request was filed. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/photos")
class CustomerPhotosController {

    private final ReturnTracking tracking;
    private final ReturnPhotos photos;
    private final CaseDoor door;

    CustomerPhotosController(ReturnTracking tracking, ReturnPhotos photos, CaseDoor door) {
        this.tracking = tracking;
        this.photos = photos;
        this.door = door;
    }

    @ModelAttribute
    void onlyCustomerService() throws NotYourDeskException {
        door.open(CustomerAnswerController.ROLES);
    }

    @GetMapping
    String ask(@PathVariable String caseNumber, Model model) throws BusinessException {
        var number = new CaseNumber(caseNumber);
        model.addAttribute("file", tracking.of(number).file());
        model.addAttribute("photos", photos.of(number));
        return "desk/photos";
    }

    @PostMapping
    String add(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") List<MultipartFile> photo,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException, IOException {
        try {
            photos.add(new CaseNumber(caseNumber), Uploads.chosen(photo));
            return "redirect:/desk/cases/" + caseNumber;
        } catch (BusinessException refused) {
            response.setStatus(WorkPages.status(refused).value());
            model.addAttribute("refused", texts.refusal(refused));
            return ask(caseNumber, model);
        }
    }
}
