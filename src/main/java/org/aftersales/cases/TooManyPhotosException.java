package org.aftersales.cases;

import org.aftersales.shared.BusinessException;

/** The case has as many photos as a case may have (S19). */
public class TooManyPhotosException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TooManyPhotosException(int limit) {
        super("A case holds at most {0} photos.", limit);
    }
}
