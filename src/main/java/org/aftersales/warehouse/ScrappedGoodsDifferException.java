package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** Not as much was scrapped as the customer has given up. */
public class ScrappedGoodsDifferException extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** @param units that wait to be scrapped */
    public ScrappedGoodsDifferException(long units) {
        super(
                "Units that the customer has given up: {0}. All of them are scrapped together; count them and enter how many there are.",
                units);
    }
}
