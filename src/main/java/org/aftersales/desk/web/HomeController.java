package org.aftersales.desk.web;

import org.aftersales.shared.Callers;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** From the bare address, and after signing in, to one's work: the task list, or for who has no tasks the first page that is theirs. */
@Controller
class HomeController {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private final Callers callers;
    private final DeskMenu menu;

    HomeController(Callers callers, DeskMenu menu) {
        this.callers = callers;
        this.menu = menu;
    }

    @GetMapping("/")
    String home() {
        var tasks = callers.roles().stream()
                .flatMap(id -> Role.of(id).stream())
                .anyMatch(role -> role.worksTasks() || role == Role.ADMINISTRATOR);
        var first = tasks
                ? TASKLIST
                : menu.places().findFirst().map(DeskMenu.Place::address).orElse(TASKLIST);
        return "redirect:" + first;
    }
}
