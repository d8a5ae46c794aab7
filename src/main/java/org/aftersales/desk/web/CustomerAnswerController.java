package org.aftersales.desk.web;

import java.util.Set;
import org.aftersales.returns.CustomerWishes;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A customer answers the reviewer's question on the phone, and customer service enters it. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/answer")
class CustomerAnswerController extends EntryPage {

    /** Who talks to customers. */
    static final Set<String> ROLES = Set.of(Role.CUSTOMER_SERVICE.id(), Role.CS_SUPERVISOR.id());

    private final CustomerWishes wishes;

    CustomerAnswerController(ReturnTracking tracking, CustomerWishes wishes, CaseDoor door) {
        super(tracking, door, ROLES);
        this.wishes = wishes;
    }

    @Override
    String show(ReturnTracking.Standing standing, Model model) {
        model.addAttribute("file", standing.file());
        model.addAttribute("question", standing.question().orElse(null));
        return "desk/answer";
    }

    /** @param seen position of the question that was read; empty: the newest */
    @PostMapping
    ModelAndView enter(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(required = false) @Nullable Integer seen,
            Model model,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        var number = new CaseNumber(caseNumber);
        return enter(
                number,
                () -> wishes.answer(number, seen, answer),
                (standing, page) -> {
                    var open = standing.question();
                    var newer = seen != null
                            && open.filter(question -> question.position() != seen)
                                    .isPresent();
                    if (newer) {
                        page.addAttribute("refused", texts.of("That question is answered; this is a newer one."));
                    }
                    page.addAttribute(newer || open.isEmpty() ? "unsaved" : "answer", answer);
                },
                model,
                texts);
    }
}
