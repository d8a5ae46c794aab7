package org.aftersales.shared;

import java.util.List;

/** Goods that lay here for a customer who does not want them back, for those who talk to the customer. */
public interface GoodsGivenUp {

    /** What waits to be scrapped, an article once. */
    List<ArticleUnits> toScrap(CaseNumber caseNumber);
}
