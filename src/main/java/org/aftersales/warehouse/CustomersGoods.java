package org.aftersales.warehouse;

import java.util.List;
import org.aftersales.shared.ArticleUnits;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsSentBack;
import org.aftersales.shared.Waybill;

/** Refused goods, which stay the customer's: what of them lies here, and what was sent back (QC-02, WH-02). */
public interface CustomersGoods extends GoodsSentBack {

    /** What was put away for the customer of this case and has not been sent back, an article once. */
    List<ArticleUnits> here(CaseNumber caseNumber);

    /**
     * Writes the outbound records of all that lies here for the customer, by the signed-in person; joins the caller's transaction, which
     * holds the case. May be called again: nothing leaves twice.
     */
    void send(CaseNumber caseNumber, Waybill waybill);
}
