package org.aftersales.desk.web;

import org.aftersales.shared.BusinessException;

/** A page for photos was sent without one. */
class NoPhotoChosenException extends BusinessException {

    private static final long serialVersionUID = 1L;

    NoPhotoChosenException() {
        super("Choose at least one photo.");
    }
}
