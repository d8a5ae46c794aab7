package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** Who is responsible is said with reasons. */
public class ResponsibilityMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ResponsibilityMissingException(int limit) {
        super("Say who is responsible, and why, in at most {0} characters.", limit);
    }
}
