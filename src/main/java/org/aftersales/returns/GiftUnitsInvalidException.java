package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** So many units are no gift. */
public class GiftUnitsInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GiftUnitsInvalidException(int least, int most) {
        super("A gift has {0} to {1} units.", least, most);
    }
}
