package org.aftersales.cases;

import java.util.List;

/** Finding cases by what people have at hand. */
public interface CaseSearch {

    /**
     * @param words a number of case, order, customer or shipment, or the customer's phone or mail address; always complete
     * @param limit at most so many, newest first
     */
    List<CaseFile> find(String words, int limit);
}
