package org.aftersales.shared;

import java.util.List;
import java.util.Optional;

/** Refused goods that were sent back to the customer (QC-02), for those who talk to the customer. */
public interface GoodsSentBack {

    /** The newest parcel of the case; empty while nothing was sent back. */
    Optional<Parcel> last(CaseNumber caseNumber);

    /** @param articles not empty, an article once */
    record Parcel(Waybill waybill, List<ArticleUnits> articles) {
        public Parcel {
            articles = List.copyOf(articles);
        }
    }
}
