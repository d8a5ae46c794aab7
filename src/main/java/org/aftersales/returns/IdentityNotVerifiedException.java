package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** An agent files only for a customer whose identity and purchase are confirmed (IN-14). */
public class IdentityNotVerifiedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public IdentityNotVerifiedException() {
        super("Confirm the identity of the customer and the purchase first.");
    }
}
