package org.aftersales.returns;

import java.util.Collections;
import java.util.Set;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Who may know of a return: the shop, and the roles that have a task in its flow. For everybody else there is no such case (S9). */
@Component
class CaseAccess {

    private static final Set<String> ROLES = Set.of(
            "shop",
            "customer-service",
            "aftersales-review",
            "warehouse",
            "quality-control",
            "finance",
            "cs-supervisor",
            "aftersales-manager",
            "general-manager",
            "auditor");

    private final CaseFiles cases;
    private final Callers callers;

    CaseAccess(CaseFiles cases, Callers callers) {
        this.cases = cases;
        this.callers = callers;
    }

    boolean allowed() {
        return !Collections.disjoint(ROLES, callers.roles());
    }

    /** @throws CaseUnknownException also when the caller may not know of it */
    CaseFile open(CaseNumber number) throws CaseUnknownException {
        if (!allowed()) {
            throw new CaseUnknownException(number.value());
        }
        return cases.get(number);
    }
}
