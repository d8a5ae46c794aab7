package org.aftersales.cases;

import org.aftersales.shared.BusinessException;

/** The content is no picture of the two kinds, whatever the name of the file says (S18). */
public class PhotoTypeNotAllowedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public PhotoTypeNotAllowedException() {
        super("Only photos in JPEG or PNG format are accepted.");
    }
}
