package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.returns.StuckCases;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The manager closes a case that does not come to its own end. */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/closing")
class ClosingController {

    static final Set<String> ROLES = Set.of(Role.AFTERSALES_MANAGER.id());

    private final ReturnTracking tracking;
    private final StuckCases cases;
    private final CaseDoor door;

    ClosingController(ReturnTracking tracking, StuckCases cases, CaseDoor door) {
        this.tracking = tracking;
        this.cases = cases;
        this.door = door;
    }

    @ModelAttribute
    void onlyTheManager() throws NotYourDeskException {
        door.open(ROLES);
    }

    @GetMapping
    String ask(@PathVariable String caseNumber, Model model) throws BusinessException {
        model.addAttribute("file", tracking.of(new CaseNumber(caseNumber)).file());
        return "desk/closing";
    }

    @PostMapping
    String close(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        try {
            cases.close(new CaseNumber(caseNumber), reason);
            return "redirect:/desk/cases/" + caseNumber;
        } catch (BusinessException refused) {
            response.setStatus(WorkPages.status(refused).value());
            model.addAttribute("reason", reason);
            model.addAttribute("refused", texts.refusal(refused));
            return ask(caseNumber, model);
        }
    }
}
