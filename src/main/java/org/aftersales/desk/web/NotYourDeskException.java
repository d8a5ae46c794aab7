package org.aftersales.desk.web;

import org.aftersales.shared.BusinessException;

/** The page belongs to another role. */
class NotYourDeskException extends BusinessException {

    private static final long serialVersionUID = 1L;

    NotYourDeskException() {
        super("Your role may not use this page.");
    }
}
