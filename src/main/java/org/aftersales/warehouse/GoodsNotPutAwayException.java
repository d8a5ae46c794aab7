package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** Goods of the case are in the house and nobody has said yet what becomes of them. */
public class GoodsNotPutAwayException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GoodsNotPutAwayException() {
        super("Goods of this case have arrived and are not inspected and put away yet.");
    }
}
