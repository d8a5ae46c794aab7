package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The fee would eat up more than the goods are worth (RR-05). */
public class ServiceFeeTooHighException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ServiceFeeTooHighException(String goodsAmount) {
        super("The service fee is higher than the goods amount of {0}.", goodsAmount);
    }
}
