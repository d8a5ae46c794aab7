package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** The reason asks for quality control, and the case is past that step. */
public class OpinionNeededFirstException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OpinionNeededFirstException() {
        super("For this reason quality control is asked before the review: cancel this return and file it again.");
    }
}
