package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletResponse;
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

/** Customer service books a courier for a customer who calls, also again after one was missed, or calls one off (RR-12). */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/pick-up")
class PickUpPageController {

    private final ReturnTracking tracking;
    private final PickUpDesk desk;
    private final CaseDoor door;
    private final Clock clock;

    PickUpPageController(ReturnTracking tracking, PickUpDesk desk, CaseDoor door, Clock clock) {
        this.tracking = tracking;
        this.desk = desk;
        this.door = door;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyCustomerService() throws NotYourDeskException {
        door.open(CustomerAnswerController.ROLES);
    }

    @GetMapping
    String ask(@PathVariable String caseNumber, Model model) throws BusinessException {
        return show(caseNumber, PickUpForm.EMPTY, model);
    }

    @PostMapping
    String book(
            @PathVariable String caseNumber,
            PickUpForm form,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        try {
            CaseEntry.enter(() -> desk.wish(new CaseNumber(caseNumber), form.wish()));
            return "redirect:/desk/cases/" + caseNumber;
        } catch (BusinessException refused) {
            return refused(caseNumber, form, refused, model, response, texts);
        }
    }

    /** Whoever chooses another language on a refusal comes here by a link: nothing is called off by that. */
    @GetMapping("/off")
    String back(@PathVariable String caseNumber) {
        return "redirect:/desk/cases/" + caseNumber + "/pick-up";
    }

    @PostMapping("/off")
    String callOff(
            @PathVariable String caseNumber,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        try {
            CaseEntry.enter(() -> desk.callOff(new CaseNumber(caseNumber)));
            return "redirect:/desk/cases/" + caseNumber;
        } catch (BusinessException refused) {
            return refused(caseNumber, PickUpForm.EMPTY, refused, model, response, texts);
        }
    }

    private String refused(
            String caseNumber,
            PickUpForm form,
            BusinessException refused,
            Model model,
            HttpServletResponse response,
            PageTexts texts)
            throws BusinessException {
        response.setStatus(WorkPages.status(refused).value());
        model.addAttribute("refused", texts.refusal(refused));
        return show(caseNumber, form, model);
    }

    private String show(String caseNumber, PickUpForm form, Model model) throws BusinessException {
        var standing = tracking.of(new CaseNumber(caseNumber));
        model.addAttribute("file", standing.file());
        model.addAttribute("last", standing.pickUp().orElse(null));
        model.addAttribute("possible", desk.possible(standing.file()));
        model.addAttribute("open", desk.open(standing.file()));
        model.addAttribute("form", form);
        model.addAttribute("slots", PickUp.Slot.values());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("farthest", LocalDate.now(clock).plusDays(PickUpDesk.FARTHEST_DAYS));
        return "desk/pick-up";
    }
}
