package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** Neither approved nor rejected. */
public class ReviewDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ReviewDecisionMissingException() {
        super("Approve or reject the return.");
    }
}
