package org.aftersales.cases;

import java.util.List;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.DecisionTrace;
import org.jspecify.annotations.Nullable;

/** Reading what the decision tables said about a case. */
public interface CaseDecisions {

    /** In the order in which they were asked. */
    List<Decided> of(CaseNumber number);

    /**
     * @param lineNumber the order's line number; empty when the decision is about the whole case
     * @param outcome the answer: a code or a figure
     */
    record Decided(@Nullable Integer lineNumber, DecisionTrace decision, String outcome) {}
}
