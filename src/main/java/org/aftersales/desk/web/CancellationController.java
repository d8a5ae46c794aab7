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
import org.springframework.web.servlet.ModelAndView;

/** Customer service cancels for a customer who calls and thinks again; possible until goods were received. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/cancellation")
class CancellationController extends EntryPage {

    private final CustomerWishes wishes;

    CancellationController(ReturnTracking tracking, CustomerWishes wishes, CaseDoor door) {
        super(tracking, door, CustomerAnswerController.ROLES);
        this.wishes = wishes;
    }

    @Override
    String show(ReturnTracking.Standing standing, Model model) {
        model.addAttribute("file", standing.file());
        return "desk/cancellation";
    }

    @PostMapping
    ModelAndView cancel(@PathVariable String caseNumber, Model model, @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        var number = new CaseNumber(caseNumber);
        return enter(number, () -> wishes.cancel(number), (standing, page) -> {}, model, texts);
    }
}
