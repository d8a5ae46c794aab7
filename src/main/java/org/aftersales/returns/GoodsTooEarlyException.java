package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Goods came before the return was ready for them. */
public class GoodsTooEarlyException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GoodsTooEarlyException() {
        super(
                "This return is not ready for goods yet. Keep the parcel: its task comes once the step before it is done.");
    }
}
