package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Somebody of the staff says that the customer asked long ago: windows would be met that are over. */
public class RequestTooEarlyException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RequestTooEarlyException(long days) {
        super("A request can be dated back by at most {0} days.", days);
    }
}
