package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** A return without goods. */
public class NoLinesException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NoLinesException() {
        super("Choose at least one article to return.");
    }
}
