package org.aftersales.returns;

import org.aftersales.shared.CaseNumber;

/** What happens to a return from beside its usual course, as its process sees it. Joins the caller's transaction. */
public interface ReturnInterruption {

    /** @return false when the diagram of the case has no place for it; nothing has been changed then */
    boolean closedByManager(CaseNumber caseNumber);

    /** Open tasks of the case and those to come are as urgent as this from now on; what is late already stays where it stands. */
    void prioritised(CaseNumber caseNumber, int before, int priority);

    /** What was asked for is not what a reviewer has seen: whoever has claimed the review looks at it again. */
    void requestChanged(CaseNumber caseNumber);
}
