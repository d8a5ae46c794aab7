package org.aftersales.desk.web;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.Callers;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Component;

/** The pages that somebody finds in the bar above every page: those that the role may open. */
@Component
class DeskMenu {

    /** Where tasks are worked. */
    static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final List<Place> PLACES = List.of(
            new Place("/desk/cases", "Cases", ReturnTracking.READERS),
            new Place("/desk/late-goods", "Late goods", LateGoodsPageController.ROLES),
            new Place("/desk/deadlines", "Missed deadlines", MissedDeadlinesController.ROLES),
            new Place("/desk/commission", "Commission accounts", CommissionController.ROLES),
            new Place("/desk/commission/mine", "My statement", CommissionController.OWNERS),
            new Place("/desk/admin/dedicated-agents", "Dedicated agents", DedicatedAgentsController.ROLES),
            new Place("/desk/admin/absences", "Absences", ReturnTracking.READERS),
            new Place("/desk/admin/reasons/RETURN", "Reasons for returns", AdministrationDoor.ROLES),
            new Place("/desk/admin/calendar", "Calendar", AdministrationDoor.ROLES));

    private final Callers callers;

    DeskMenu(Callers callers) {
        this.callers = callers;
    }

    Stream<Place> places() {
        return PLACES.stream().filter(place -> !Collections.disjoint(place.roles(), callers.roles()));
    }

    /** Whether the person works tasks, or looks after those who do. */
    boolean tasks() {
        return callers.roles().stream()
                .flatMap(id -> Role.of(id).stream())
                .anyMatch(role -> role.worksTasks() || role == Role.ADMINISTRATOR);
    }

    /**
     * @param name in English
     * @param roles ids of those who may open it
     */
    public record Place(String address, String name, Set<String> roles) {}
}
