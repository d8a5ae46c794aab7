package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** A receipt names the same line or article twice. */
public class RecordedTwiceException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RecordedTwiceException(String what) {
        super("{0} stands in this receipt twice.", what);
    }
}
