package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The gift is no article of the shop. */
public class GiftNotInCatalogException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GiftNotInCatalogException(String sku) {
        super("The shop does not sell an article {0}.", sku);
    }
}
