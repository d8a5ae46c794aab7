package org.aftersales.cases;

import java.util.Map;
import java.util.Set;
import org.aftersales.shared.CaseNumber;

/** The dedicated agents of the customers of cases (RR-21); many are read at once. */
public interface CaseAgents {

    /** @return the user who follows the case; cases whose customer has no dedicated agent are absent */
    Map<CaseNumber, String> of(Set<CaseNumber> cases);
}
