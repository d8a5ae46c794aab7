package org.aftersales.shared;

import org.joda.money.Money;

/** What the refund of a case would come to as things stand; before the review with what the tables propose, afterwards with the reviewer's choices. */
public interface RefundOutlook {

    /** @throws BusinessException when there is no such case or order */
    Money of(CaseNumber caseNumber) throws BusinessException;
}
