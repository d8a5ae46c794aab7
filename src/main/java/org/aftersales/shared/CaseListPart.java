package org.aftersales.shared;

import java.util.Map;
import java.util.Set;

/** What one capability shows of cases on the cards of a task list. Read when the list asks, for all cases of its page at once. */
public interface CaseListPart {

    /** @return for each case, short texts by the name of their column; never personal data */
    Map<CaseNumber, Map<String, String>> of(Set<CaseNumber> cases, CaseViewPart.Viewer viewer);
}
