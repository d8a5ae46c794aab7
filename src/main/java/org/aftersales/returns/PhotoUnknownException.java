package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** There is no such photo, or the caller may not see it. */
public class PhotoUnknownException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PhotoUnknownException() {
        super("There is no such photo.");
    }
}
