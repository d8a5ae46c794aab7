package org.aftersales.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import org.aftersales.returns.PickUp;
import org.aftersales.returns.PickUpDesk;
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
import org.springframework.web.servlet.ModelAndView;

/** Customer service books a courier for a customer who calls, also again after one was missed, or calls one off (RR-12). */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/pick-up")
class PickUpPageController extends EntryPage {

    private final PickUpDesk desk;
    private final Clock clock;

    PickUpPageController(ReturnTracking tracking, PickUpDesk desk, CaseDoor door, Clock clock) {
        super(tracking, door, CustomerAnswerController.ROLES);
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    String show(ReturnTracking.Standing standing, Model model) {
        model.addAttribute("file", standing.file());
        model.addAttribute("last", standing.pickUp().orElse(null));
        model.addAttribute("possible", desk.possible(standing.file()));
        model.addAttribute("open", desk.open(standing.file()));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", PickUpForm.EMPTY);
        }
        model.addAttribute("slots", PickUp.Slot.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("farthest", LocalDate.now(clock).plusDays(PickUpDesk.FARTHEST_DAYS));
        return "desk/pick-up";
    }

    @PostMapping
    ModelAndView book(
            @PathVariable String caseNumber, PickUpForm form, Model model, @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        var number = new CaseNumber(caseNumber);
        return enter(
                number,
                () -> desk.wish(number, form.wish()),
                (standing, page) -> page.addAttribute("form", form),
                model,
                texts);
    }

    /** Whoever chooses another language on a refusal comes here by a link: nothing is called off by that. */
    @GetMapping("/off")
    String back(@PathVariable String caseNumber) {
        return "redirect:/desk/cases/" + caseNumber + "/pick-up";
    }

    @PostMapping("/off")
    ModelAndView callOff(@PathVariable String caseNumber, Model model, @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        var number = new CaseNumber(caseNumber);
        return enter(number, () -> desk.callOff(number), (standing, page) -> {}, model, texts);
    }
}
