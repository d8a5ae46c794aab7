package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The shop says that the customer asked at a time that has not come yet. */
public class RequestedInFutureException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RequestedInFutureException() {
        super("The time of the request lies in the future.");
    }
}
