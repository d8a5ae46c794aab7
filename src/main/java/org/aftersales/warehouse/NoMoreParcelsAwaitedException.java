package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** The dock does not wait for more of a parcel that nobody expected: the next one is told of when it is there. */
public class NoMoreParcelsAwaitedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NoMoreParcelsAwaitedException() {
        super("Record this parcel as all that came. If another one comes, say so on the page of the case.");
    }
}
