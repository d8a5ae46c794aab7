package org.aftersales.orders;

import org.aftersales.shared.BusinessException;

/** More units are asked for than the order line still has (B-02). */
public class QuantityNotAvailableException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public QuantityNotAvailableException(String sku, int asked, int left) {
        super("Of article {0}, {1} were asked for, but only {2} can still be returned.", sku, asked, left);
    }
}
