package org.aftersales.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.returns.CorrectionDesk;
import org.aftersales.returns.RequestChangedMovedOnException;
import org.aftersales.returns.ReturnDesk;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Customer service corrects what was entered wrongly (IN-14). */
@Controller
@RequestMapping("/desk/cases" + CasesController.NUMBER + "/correct")
class CorrectionController {

    static final Set<String> ROLES = Set.of(Role.CUSTOMER_SERVICE.id(), Role.CS_SUPERVISOR.id());

    private static final String CHANGED =
            "Somebody else has changed this request meanwhile. Where it differs, what stands now is written beside what you typed; save again to replace it.";

    private final ReturnTracking tracking;
    private final ReturnDesk desk;
    private final CorrectionDesk corrections;
    private final CaseDoor door;

    CorrectionController(ReturnTracking tracking, ReturnDesk desk, CorrectionDesk corrections, CaseDoor door) {
        this.tracking = tracking;
        this.desk = desk;
        this.corrections = corrections;
        this.door = door;
    }

    @ModelAttribute
    void onlyCustomerService() throws NotYourDeskException {
        door.open(ROLES);
    }

    @GetMapping
    String ask(@PathVariable String caseNumber, Model model) throws BusinessException {
        var number = new CaseNumber(caseNumber);
        return show(number, standing(number), Map.of(), model);
    }

    @PostMapping
    String correct(
            @PathVariable String caseNumber,
            CorrectionForm form,
            Model model,
            HttpServletResponse response,
            @ModelAttribute("t") PageTexts texts)
            throws BusinessException {
        var number = new CaseNumber(caseNumber);
        var unreadable = form.unreadableLines();
        if (!unreadable.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(number, form, FilingErrors.unreadable(unreadable, texts).lines(), model);
        }
        try {
            CaseEntry.enter(() -> corrections.correct(number, form.correction()));
            return "redirect:/desk/cases/" + caseNumber;
        } catch (RequestChangedMovedOnException changed) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", texts.of(CHANGED));
            return besideWhatStands(number, form, model);
        } catch (BusinessException refused) {
            response.setStatus(WorkPages.status(refused).value());
            model.addAttribute("refused", texts.refusal(refused));
            return show(number, form, FilingErrors.of(refused, texts).lines(), model);
        }
    }

    /** What was typed stays, and can be saved once it was compared with what somebody else has entered. */
    private String besideWhatStands(CaseNumber number, CorrectionForm typed, Model model) throws BusinessException {
        var standing = standing(number);
        typed.setSeen(standing.getSeen());
        model.addAttribute("standing", standing);
        return show(number, typed, Map.of(), model);
    }

    /** How often it was changed is asked first: what is changed in between is noticed when it is saved. */
    private CorrectionForm standing(CaseNumber number) throws BusinessException {
        var changes = corrections.changes(number);
        return CorrectionForm.of(tracking.of(number).file(), changes);
    }

    private String show(CaseNumber number, CorrectionForm form, Map<Integer, String> errors, Model model)
            throws BusinessException {
        var standing = tracking.of(number);
        model.addAttribute("file", standing.file());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("reasons", choices(standing));
        return "desk/correction";
    }

    /** What customers may choose now, and the reason of the case, also when it is hidden by now. */
    private List<Reason> choices(ReturnTracking.Standing standing) {
        var choices = new ArrayList<>(desk.reasons());
        standing.reason().filter(reason -> !choices.contains(reason)).ifPresent(choices::add);
        return choices;
    }
}
