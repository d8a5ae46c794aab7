package org.aftersales.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Set;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.Role;
import org.aftersales.staff.Absence;
import org.aftersales.staff.AbsenceInvalidException;
import org.aftersales.staff.Deputies;
import org.aftersales.staff.DeputyOfAnotherTradeException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who is away and who covers: everybody for themselves, superiors for all (B-13). */
@Controller
@RequestMapping("/desk/admin/absences")
class AbsencesController {

    private static final Set<String> SUPERIORS =
            Set.of(Role.CS_SUPERVISOR.id(), Role.AFTERSALES_MANAGER.id(), Role.ADMINISTRATOR.id());

    private final Deputies deputies;
    private final Callers callers;

    AbsencesController(Deputies deputies, Callers callers) {
        this.deputies = deputies;
        this.callers = callers;
    }

    @GetMapping
    String list(Model model) {
        return show("", model);
    }

    @PostMapping
    String enter(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String deputy,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "") String lastDay,
            Model model,
            @ModelAttribute("t") PageTexts texts) {
        try {
            deputies.enter(
                    new Absence(0, whose(person), deputy.strip(), LocalDate.parse(firstDay), LocalDate.parse(lastDay)));
            return "redirect:/desk/admin/absences";
        } catch (AbsenceInvalidException | DeputyOfAnotherTradeException refused) {
            return show(texts.of(refused.sentence()), model);
        } catch (DateTimeParseException noDay) {
            return show(texts.of(new AbsenceInvalidException().sentence()), model);
        }
    }

    @PostMapping("/{id}/removal")
    String remove(@PathVariable long id, @RequestParam(defaultValue = "") String person) throws BusinessException {
        deputies.remove(id, whose(person));
        return "redirect:/desk/admin/absences";
    }

    /** Nobody but a superior speaks for somebody else. */
    private String whose(String person) {
        return superior() && !person.isBlank() ? person.strip() : callers.actor();
    }

    private boolean superior() {
        return !Collections.disjoint(SUPERIORS, callers.roles());
    }

    private String show(String refused, Model model) {
        var shown = deputies.absences().stream()
                .filter(absence -> superior() || absence.person().equals(callers.actor()))
                .toList();
        model.addAttribute("absences", shown);
        model.addAttribute("superior", superior());
        model.addAttribute("refused", refused);
        return "desk/absences";
    }
}
