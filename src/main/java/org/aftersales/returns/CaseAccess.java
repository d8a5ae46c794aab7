package org.aftersales.returns;

import java.util.Collections;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Component;

/** Who may know of a return: the shop, and {@link ReturnTracking#READERS}. For everybody else there is no such case (S9). */
@Component
class CaseAccess {

    private final CaseFiles cases;
    private final Callers callers;

    CaseAccess(CaseFiles cases, Callers callers) {
        this.cases = cases;
        this.callers = callers;
    }

    boolean allowed() {
        var roles = callers.roles();
        return roles.contains(Role.SHOP.id()) || !Collections.disjoint(ReturnTracking.READERS, roles);
    }

    /** @throws CaseUnknownException also when the caller may not know of it */
    CaseFile open(CaseNumber number) throws CaseUnknownException {
        if (!allowed()) {
            throw new CaseUnknownException(number.value());
        }
        return cases.get(number);
    }
}
