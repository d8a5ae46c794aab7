package org.aftersales.desk.web;

import java.util.Collections;
import java.util.Set;
import org.aftersales.shared.Callers;
import org.springframework.stereotype.Component;

/** Which roles may do what on the pages of a case. */
@Component
class CaseDoor {

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
