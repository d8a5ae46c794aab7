package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.aftersales.returns.CustomerWishes;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer answers the reviewer's question on the phone, and customer service enters it. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/answer")
class CustomerAnswerController {

    /** Who talks to customers. */
    static final Set<String> ROLES = Set.of(Role.CUSTOMER_SERVICE.id(), Role.CS_SUPERVISOR.id());

    private final ReturnTracking tracking;
    private final CustomerWishes wishes;
    private final CaseDoor door;

    CustomerAnswerController(ReturnTracking tracking, CustomerWishes wishes, CaseDoor door) {
        this.tracking = tracking;
        this.wishes = wishes;
        this.door = door;
    }

    @ModelAttribute
    void onlyCustomerService() throws NotYourDeskException {
        door.open(ROLES);
    }

    @GetMapping
    String ask(@PathVariable String caseNumber, Model model) throws BusinessException {
        return show(tracking.of(new CaseNumber(caseNumber)), model);
    }

    /** @param seen position of the question that was read; empty: the newest */
    @PostMapping
    String enter(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable Integer seen,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        try {
            CaseEntry.enter(() -> wishes.answer(new CaseNumber(caseNumber), seen, answer));
            return "redirect:/desk/cases/" + caseNumber;
        } catch (BusinessException refused) {
            response.setStatus(WorkPages.status(refused).value());
            var standing = tracking.of(new CaseNumber(caseNumber));
            var newer = seen != null
                    && standing.question()
                            .filter(open -> open.position() != seen)
                            .isPresent();
            model.addAttribute(
                    "refused",
                    newer ? texts.of("That question is answered; this is a newer one.") : texts.refusal(refused));
            model.addAttribute(newer || standing.question().isEmpty() ? "unsaved" : "answer", answer);
            return show(standing, model);
        }
    }

    private static String show(ReturnTracking.Standing standing, Model model) {
        model.addAttribute("file", standing.file());
        model.addAttribute("question", standing.question().orElse(null));
        return "desk/answer";
    }
}
