package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** The refund of the case is approved or under way: it has to come to its own end. */
public class MoneyMovedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public MoneyMovedException() {
        super("The refund of this case is approved or on its way: it has to be paid, or settled as failed, first.");
    }
}
