package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** More words than the case file keeps. */
public class RemarkTooLongException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RemarkTooLongException(int limit) {
        super("The remark is longer than {0} characters.", limit);
    }
}
