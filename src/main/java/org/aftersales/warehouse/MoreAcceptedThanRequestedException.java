package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** Units above the request are recorded and never refundable. */
public class MoreAcceptedThanRequestedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public MoreAcceptedThanRequestedException(String sku, long left) {
        super("Of article {0}, only {1} more can be accepted: the customer did not ask to return more.", sku, left);
    }
}
