package org.aftersales.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.aftersales.shared.Role;
import org.aftersales.staff.TaskClocks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Which deadlines were missed in a period, by whom and by how much (B-08, U24). */
@Controller
class MissedDeadlinesController {

    static final Set<String> ROLES = Set.of(Role.CS_SUPERVISOR.id(), Role.AFTERSALES_MANAGER.id(), Role.AUDITOR.id());

    /** What is shown when nobody asks for other days. */
    private static final int USUAL_DAYS = 30;

    private final TaskClocks clocks;
    private final MissedDeadlines missed;
    private final CaseDoor door;
    private final Clock clock;

    MissedDeadlinesController(TaskClocks clocks, MissedDeadlines missed, CaseDoor door, Clock clock) {
        this.clocks = clocks;
        this.missed = missed;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/desk/deadlines")
    String show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model,
            @ModelAttribute("t") PageTexts texts)
            throws NotYourDeskException {
        door.open(ROLES);
        var today = LocalDate.now(clock);
        try {
            return show(day(from, today.minusDays(USUAL_DAYS)), day(to, today), "", model);
        } catch (DateTimeParseException noDay) {
            return show(today.minusDays(USUAL_DAYS), today, texts.of("This is not a date."), model);
        }
    }

    private static LocalDate day(String typed, LocalDate usual) {
        return typed.isBlank() ? usual : LocalDate.parse(typed.strip());
    }

    private String show(LocalDate from, LocalDate to, String refused, Model model) {
        var zone = clock.getZone();
        var rows = missed.rows(clocks.missed(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant()));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("refused", refused);
        model.addAttribute("rows", rows);
        model.addAttribute("totals", missed.totals(rows));
        return "desk/deadlines";
    }
}
