package org.aftersales.desk.web;

import java.util.Collections;
import java.util.Set;
import org.aftersales.shared.Callers;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Component;

/** Which roles may do what on the pages of a case. */
@Component
class CaseDoor {

    /** The roles that have a task somewhere in the flow of a return, and those who look after it. */
    static final Set<String> READERS = Set.of(
            Role.CUSTOMER_SERVICE.id(),
            Role.CS_SUPERVISOR.id(),
            Role.AFTERSALES_MANAGER.id(),
            Role.AFTERSALES_REVIEW.id(),
            Role.QUALITY_CONTROL.id(),
            Role.WAREHOUSE.id(),
            Role.FINANCE.id(),
            Role.GENERAL_MANAGER.id(),
            Role.AUDITOR.id());

    private final Callers callers;

    CaseDoor(Callers callers) {
        this.callers = callers;
    }

    boolean isOneOf(Set<String> roles) {
        return !Collections.disjoint(roles, callers.roles());
    }

    /** @throws NotYourDeskException for everybody who has none of the roles */
    void open(Set<String> roles) throws NotYourDeskException {
        if (!isOneOf(roles)) {
            throw new NotYourDeskException();
        }
    }
}
