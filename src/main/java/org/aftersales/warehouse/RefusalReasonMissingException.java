package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** The customer is told why goods are refused (QC-02). */
public class RefusalReasonMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RefusalReasonMissingException(String sku) {
        super("Say why the part of article {0} is refused.", sku);
    }
}
