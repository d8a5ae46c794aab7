package org.aftersales.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which goods of a case inspection refused and why, as the customer may know it (QC-02). */
public interface GoodsRefusals {

    /** @return in the order of inspection; empty while nothing was refused */
    List<Refusal> of(CaseNumber caseNumber);

    /** Of goods that were lost and paid for before they turned up. */
    List<Refusal> ofFoundGoods(CaseNumber caseNumber);

    /**
     * @param lineNumber the order's line number; empty for an article that was not part of the request
     * @param sku number of the article
     * @param description what the order calls it
     * @param units refused units, at least 1
     * @param code why; its sentence is in the bundles
     */
    record Refusal(@Nullable Integer lineNumber, String sku, String description, int units, String code) {}
}
