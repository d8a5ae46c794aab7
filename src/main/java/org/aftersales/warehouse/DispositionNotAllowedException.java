package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** The decision table does not allow this for goods in this state. */
public class DispositionNotAllowedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public DispositionNotAllowedException(String sku, Disposition chosen, String allowed) {
        super("For this part of article {0}, {1} is not possible; possible are: {2}.", sku, chosen.name(), allowed);
    }
}
