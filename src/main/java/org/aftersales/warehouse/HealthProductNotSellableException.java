package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** Whatever a decision table says (B-06). */
public class HealthProductNotSellableException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public HealthProductNotSellableException(String sku) {
        super(
                "Article {0} is a health product that was opened, whose seal is torn or that has expired: it must never be sold again.",
                sku);
    }
}
