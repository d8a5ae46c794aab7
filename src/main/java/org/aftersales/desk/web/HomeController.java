package org.aftersales.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** From the bare address, and after signing in, to one's work: the task list, or for who has no tasks the first page that is theirs. */
@Controller
class HomeController {

    private final DeskMenu menu;

    HomeController(DeskMenu menu) {
        this.menu = menu;
    }

    @GetMapping("/")
    String home() {
        var first = menu.tasks()
                ? DeskMenu.TASKLIST
                : menu.places().findFirst().map(DeskMenu.Place::address).orElse(DeskMenu.TASKLIST);
        return "redirect:" + first;
    }
}
