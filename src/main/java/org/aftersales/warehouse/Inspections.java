package org.aftersales.warehouse;

import java.util.List;
import org.aftersales.shared.CaseNumber;

/** What quality control found. */
public interface Inspections {

    /** Stores the parts of an inspection; joins the caller's transaction. */
    void add(List<Inspection> parts);

    /** All inspected parts of a case, in the order in which they were stored. */
    List<Inspection> ofCase(CaseNumber caseNumber);
}
