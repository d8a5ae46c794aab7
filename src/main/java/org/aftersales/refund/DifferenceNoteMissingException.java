package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** A difference is not put aside without words. */
public class DifferenceNoteMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public DifferenceNoteMissingException(int shortest, int longest) {
        super("Say what you found out and what was done, in {0} to {1} characters.", shortest, longest);
    }
}
