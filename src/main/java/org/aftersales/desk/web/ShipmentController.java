package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import org.aftersales.returns.CustomerWishes;
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

/** Customer service enters with which courier a customer who calls has sent the goods; a second parcel is told the same way (RR-12). */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/shipment")
class ShipmentController {

    private final ReturnTracking tracking;
    private final CustomerWishes wishes;
    private final CaseDoor door;

    ShipmentController(ReturnTracking tracking, CustomerWishes wishes, CaseDoor door) {
        this.tracking = tracking;
        this.wishes = wishes;
        this.door = door;
    }

    @ModelAttribute
    void onlyCustomerService() throws NotYourDeskException {
        door.open(CustomerAnswerController.ROLES);
    }

    @GetMapping
    String ask(@PathVariable String caseNumber, Model model) throws BusinessException {
        var file = tracking.of(new CaseNumber(caseNumber)).file();
        model.addAttribute("file", file);
        model.addAttribute("possible", wishes.shipmentAwaited(file));
        return "desk/shipment";
    }

    @PostMapping
    String report(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String courier,
            @RequestParam(defaultValue = "") String trackingNumber,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        try {
            CaseEntry.enter(() -> wishes.shipmentReported(new CaseNumber(caseNumber), courier, trackingNumber));
            return "redirect:/desk/cases/" + caseNumber;
        } catch (BusinessException refused) {
            response.setStatus(WorkPages.status(refused).value());
            model.addAttribute("refused", texts.refusal(refused));
            model.addAttribute("courier", courier);
            model.addAttribute("trackingNumber", trackingNumber);
            return ask(caseNumber, model);
        }
    }
}
