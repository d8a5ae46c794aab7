package org.aftersales.cases;

import org.aftersales.shared.BusinessException;

/** It looks like a picture but cannot be decoded. */
public class PhotoUnreadableException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PhotoUnreadableException() {
        super("The photo is damaged and cannot be read.");
    }
}
