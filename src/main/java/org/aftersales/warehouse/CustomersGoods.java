package org.aftersales.warehouse;

import java.util.List;
import org.aftersales.shared.ArticleUnits;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsGivenUp;
import org.aftersales.shared.GoodsSentBack;
import org.aftersales.shared.Waybill;

/**
 * Refused goods, which stay the customer's: what of them lies here, and what was sent back, given up or returned anew (QC-02, WH-02).
 * Whatever changes joins the caller's transaction, which holds the case, and may be called again: nothing leaves twice.
 */
public interface CustomersGoods extends GoodsSentBack, GoodsGivenUp {

    /** What was put away for the customer of this case and goes back, an article once. */
    List<ArticleUnits> here(CaseNumber caseNumber);

    /** Writes the outbound records of all that lies here for the customer, by the signed-in person. */
    void send(CaseNumber caseNumber, Waybill waybill);

    /** Nothing of what lies here goes back: it waits to be scrapped. */
    void giveUp(CaseNumber caseNumber);

    /** Nothing of what came in this parcel goes back: it waits to be scrapped. */
    void giveUp(CaseNumber caseNumber, int parcelNumber);

    /** Writes the outbound records of what came in this parcel: it is received with a new return. */
    void returnedAnew(CaseNumber caseNumber, int parcelNumber);

    /** Writes the outbound and the inbound records of all that waits to be scrapped, by the signed-in person. */
    void scrap(CaseNumber caseNumber);
}
