package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The key was used before, for something else. */
public class RequestKeyReusedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RequestKeyReusedException() {
        super("The key of this request was used before for another request.");
    }
}
