package org.aftersales.cases;

import org.aftersales.shared.BusinessException;

/** More bytes or more pixels than a photo of goods needs; refused before it is decoded (S19). */
public class PhotoTooLargeException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PhotoTooLargeException(int megabytes, int millionPixels) {
        super("The photo is too large: at most {0} MB and {1} million pixels.", megabytes, millionPixels);
    }
}
