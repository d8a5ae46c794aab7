package org.aftersales.desk.web;

import org.aftersales.cases.CaseResponsibilities;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.GoodsRecords;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** What quality control found in the goods of a case, on paper: for the vendor, the carrier or the file (B-06). */
@Controller
class InspectionReportController {

    private final ReturnTracking tracking;
    private final GoodsRecords goods;
    private final InspectionPhotos photos;
    private final CaseResponsibilities responsibilities;
    private final CaseDoor door;

    InspectionReportController(
            ReturnTracking tracking,
            GoodsRecords goods,
            InspectionPhotos photos,
            CaseResponsibilities responsibilities,
            CaseDoor door) {
        this.tracking = tracking;
        this.goods = goods;
        this.photos = photos;
        this.responsibilities = responsibilities;
        this.door = door;
    }

    @ModelAttribute
    void onlyStaff() throws NotYourDeskException {
        door.open(ReturnTracking.READERS);
    }

    @GetMapping("/desk/cases" + CasesController.NUMBER + "/inspection")
    String report(@PathVariable String caseNumber, Model model) throws BusinessException {
        var number = new CaseNumber(caseNumber);
        var standing = tracking.of(number);
        model.addAttribute("file", standing.file());
        model.addAttribute("reason", standing.reason().orElse(null));
        model.addAttribute("goods", goods.of(number));
        model.addAttribute("photos", photos.of(number));
        model.addAttribute("settled", responsibilities.of(number).orElse(null));
        return "desk/inspection-report";
    }
}
