package org.aftersales.shared;

import java.util.List;

/** What came back from the customer, for those who talk to the customer. */
public interface GoodsReceived {

    /** What was in the newest parcel of the case, an article once; empty when nothing came. */
    List<ArticleUnits> last(CaseNumber caseNumber);
}
