package org.aftersales.cases;

import java.util.Map;
import java.util.Set;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;

/** What is needed to recognise a case in a list; many are read at once. */
public interface CaseHeadings {

    Map<CaseNumber, Heading> of(Set<CaseNumber> cases);

    /**
     * @param courier who brings the goods back; unknown until the customer told it
     * @param trackingNumber of the parcel; unknown until the customer told it
     */
    record Heading(
            CaseNumber number, OrderNumber orderNumber, @Nullable String courier, @Nullable String trackingNumber) {}
}
