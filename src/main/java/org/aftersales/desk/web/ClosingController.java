package org.aftersales.desk.web;

import java.util.Set;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.returns.StuckCases;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The manager closes a case that does not come to its own end. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/closing")
class ClosingController extends EntryPage {

    static final Set<String> ROLES = Set.of(Role.AFTERSALES_MANAGER.id());

    private final StuckCases cases;

    ClosingController(ReturnTracking tracking, StuckCases cases, CaseDoor door) {
        super(tracking, door, ROLES);
        this.cases = cases;
    }

    @Override
    String show(ReturnTracking.Standing standing, Model model) {
        model.addAttribute("file", standing.file());
        return "desk/closing";
    }

    @PostMapping
    ModelAndView close(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        var number = new CaseNumber(caseNumber);
        return enter(
                number,
                () -> cases.close(number, reason),
                (standing, page) -> page.addAttribute("reason", reason),
                model,
                texts);
    }
}
