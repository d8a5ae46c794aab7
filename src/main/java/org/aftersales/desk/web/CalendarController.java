package org.aftersales.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import org.aftersales.shared.Callers;
import org.aftersales.staff.CalendarDay;
import org.aftersales.staff.CalendarDays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Holidays and make-up workdays, by which deadlines are counted (B-08). */
@Controller
@RequestMapping("/desk/admin/calendar")
class CalendarController {

    private static final int NAME_LIMIT = 100;

    private final CalendarDays days;
    private final AdministrationDoor door;
    private final Callers callers;
    private final Clock clock;

    CalendarController(CalendarDays days, AdministrationDoor door, Callers callers, Clock clock) {
        this.days = days;
        this.door = door;
        this.callers = callers;
        this.clock = clock;
    }

    @ModelAttribute
    void onlyAdministration() throws NotYourDeskException {
        door.open();
    }

    @GetMapping
    String thisYear() {
        return back(Year.now(clock).getValue());
    }

    @GetMapping("/{year:20[0-9][0-9]}")
    String year(@PathVariable int year, Model model) {
        return show(year, "", model);
    }

    @PostMapping("/{year:20[0-9][0-9]}")
    String enter(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String day,
            @RequestParam CalendarDay.Kind kind,
            @RequestParam(defaultValue = "") String name,
            Model model,
            @ModelAttribute("t") PageTexts texts) {
        var words = name.strip();
        try {
            var entered = LocalDate.parse(day);
            if (words.isEmpty() || words.length() > NAME_LIMIT) {
                return show(year, texts.of("Give the day a name, in at most 100 characters."), model);
            }
            days.enter(new CalendarDay(entered, kind, words, callers.actor()));
            return back(entered.getYear());
        } catch (DateTimeParseException noDay) {
            return show(year, texts.of("Choose a day."), model);
        }
    }

    @PostMapping("/{year:20[0-9][0-9]}/{day}/removal")
    String remove(@PathVariable int year, @PathVariable LocalDate day) {
        days.remove(day);
        return back(year);
    }

    private String show(int year, String refused, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("days", days.of(year));
        model.addAttribute("refused", refused);
        return "desk/calendar";
    }

    private static String back(int year) {
        return "redirect:/desk/admin/calendar/" + year;
    }
}
