package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** An account to which was paid outside is named whole. */
public class OtherAccountInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OtherAccountInvalidException() {
        super("Enter holder, bank and number of the account; the number has 6 to 34 letters and digits.");
    }
}
