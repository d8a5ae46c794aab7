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

/** Customer service cancels for a customer who calls and thinks again; possible until goods were received. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/cancellation")
class CancellationController {

    private final ReturnTracking tracking;
    private final CustomerWishes wishes;
    private final CaseDoor door;

    CancellationController(ReturnTracking tracking, CustomerWishes wishes, CaseDoor door) {
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
        model.addAttribute("file", tracking.of(new CaseNumber(caseNumber)).file());
        return "desk/cancellation";
    }

    @PostMapping
    String cancel(
            @PathVariable String caseNumber,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        try {
            CaseEntry.enter(() -> wishes.cancel(new CaseNumber(caseNumber)));
            return "redirect:/desk/cases/" + caseNumber;
        } catch (BusinessException refused) {
            response.setStatus(WorkPages.status(refused).value());
            model.addAttribute("refused", texts.refusal(refused));
            return ask(caseNumber, model);
        }
    }
}
