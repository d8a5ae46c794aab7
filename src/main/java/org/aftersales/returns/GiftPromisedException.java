package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** One gift a case. */
public class GiftPromisedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GiftPromisedException() {
        super("A gift is promised already.");
    }
}
