package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** Goods that came late go back, are returned anew, or are given up. */
public class LateGoodsDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public LateGoodsDecisionMissingException() {
        super("Say what was agreed with the customer about the goods.");
    }
}
