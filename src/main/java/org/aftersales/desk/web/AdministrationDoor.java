package org.aftersales.desk.web;

import java.util.Collections;
import java.util.Set;
import org.aftersales.shared.Callers;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Component;

/** Who may change what business keeps as data. */
@Component
class AdministrationDoor {

    static final Set<String> ROLES = Set.of(Role.AFTERSALES_MANAGER.id(), Role.ADMINISTRATOR.id());

    private final Callers callers;

    AdministrationDoor(Callers callers) {
        this.callers = callers;
    }

    /** @throws NotYourDeskException for everybody but managers and administrators */
    void open() throws NotYourDeskException {
        if (Collections.disjoint(ROLES, callers.roles())) {
            throw new NotYourDeskException();
        }
    }
}
