package org.aftersales.returns;

import org.aftersales.shared.CaseNumber;

/** The shop's points (virtual coins). An adapter that gets no answer throws: the step is tried again with the same key. */
public interface Points {

    /** Books points for a customer. Repeating a key never books them a second time. */
    void giveBack(String key, CaseNumber number, String customerNumber, long points);
}
