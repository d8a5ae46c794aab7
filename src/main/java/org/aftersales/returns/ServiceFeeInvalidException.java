package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The fee is not an amount of the currency. */
public class ServiceFeeInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ServiceFeeInvalidException(String currency, int decimals) {
        super("The service fee is not an amount in {0}: zero or more, with at most {1} decimals.", currency, decimals);
    }
}
