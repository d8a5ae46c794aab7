package org.aftersales.shared;

import java.util.List;

/** What inspection found about the goods of a case, as far as money depends on it (RR-16, QC-04). */
public interface GoodsFindings {

    /** @return what was found about accepted units, and that lost ones are the courier's; empty while nothing is known */
    List<Finding> of(CaseNumber caseNumber);

    /**
     * @param units accepted or lost units that this was found about, at least 1
     * @param opened whether the package was opened or used
     * @param packagingComplete whether the package is whole enough to be sold again
     * @param accessoriesComplete whether nothing that belongs to the goods is missing
     * @param severity of the defect: {@code NONE}, {@code MINOR}, {@code MAJOR} or {@code CRITICAL}
     * @param faultParty {@code CUSTOMER}, {@code CARRIER}, {@code PRODUCT}, {@code SALES} or {@code NONE} when inspection blames nobody
     */
    record Finding(
            long caseLineId,
            int units,
            boolean opened,
            boolean packagingComplete,
            boolean accessoriesComplete,
            String severity,
            String faultParty) {}
}
