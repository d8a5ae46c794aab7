package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** Every received unit is inspected, and none twice. */
public class PartsDoNotAddUpException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PartsDoNotAddUpException(String sku, int received, long inspected) {
        super("Of article {0}, {1} units came, but the inspected parts add up to {2}.", sku, received, inspected);
    }
}
