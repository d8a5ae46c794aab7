package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** Money paid outside needs a paper, and its number names no person. */
public class VoucherNumberMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public VoucherNumberMissingException() {
        super("Enter the number of the voucher: letters, digits, dots, dashes or slashes, and no phone number.");
    }
}
