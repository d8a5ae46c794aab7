package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The reason demands a photo before the approval (decision 7). */
public class PhotosMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PhotosMissingException() {
        super("This reason needs a photo of the goods before the return can be approved.");
    }
}
