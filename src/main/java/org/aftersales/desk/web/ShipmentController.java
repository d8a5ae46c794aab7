package org.aftersales.desk.web;

import org.aftersales.returns.CustomerWishes;
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
import org.springframework.web.servlet.ModelAndView;

/** Customer service enters with which courier a customer who calls has sent the goods; a second parcel is told the same way (RR-12). */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/shipment")
class ShipmentController extends EntryPage {

    private final CustomerWishes wishes;

    ShipmentController(ReturnTracking tracking, CustomerWishes wishes, CaseDoor door) {
        super(tracking, door, CustomerAnswerController.ROLES);
        this.wishes = wishes;
    }

    @Override
    String show(ReturnTracking.Standing standing, Model model) {
        model.addAttribute("file", standing.file());
        model.addAttribute("possible", wishes.shipmentAwaited(standing.file()));
        return "desk/shipment";
    }

    @PostMapping
    ModelAndView report(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String courier,
            @RequestParam(defaultValue = "") String trackingNumber,
            Model model,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        var number = new CaseNumber(caseNumber);
        return enter(
                number,
                () -> wishes.shipmentReported(number, courier, trackingNumber),
                (standing, page) ->
                        page.addAttribute("courier", courier).addAttribute("trackingNumber", trackingNumber),
                model,
                texts);
    }
}
