package org.aftersales.desk.web;

import java.io.IOException;
import java.util.List;
import org.aftersales.returns.ReturnPhotos;
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

/** The filed return: its number, what happens next, and the photos that the customer sent. */
@Controller
@RequestMapping("/desk/tasks/new-return/filed/{caseNumber:AS-[0-9]{6}-[0-9]{6,9}}")
class FiledReturnController {

    private final ReturnPhotos photos;

    FiledReturnController(ReturnPhotos photos) {
        this.photos = photos;
    }

    @GetMapping
    String filed(@PathVariable String caseNumber, Model model) throws BusinessException {
        model.addAttribute("caseNumber", caseNumber);
        model.addAttribute("photos", photos.of(new CaseNumber(caseNumber)));
        return "desk/filed-return";
    }

    @PostMapping("/photos")
    String add(
            @PathVariable String caseNumber,
            @RequestParam List<MultipartFile> photo,
            Model model,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException, IOException {
        var uploads = Uploads.of(photo);
        try {
            if (!uploads.isEmpty()) {
                photos.add(new CaseNumber(caseNumber), uploads);
            }
        } catch (BusinessException refused) {
            model.addAttribute("refused", texts.refusal(refused));
        }
        return filed(caseNumber, model);
    }
}
