package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** The form was sent without a decision. */
public class CollectionDecisionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public CollectionDecisionMissingException() {
        super("Choose whether the money was collected or a waiver is asked for.");
    }
}
