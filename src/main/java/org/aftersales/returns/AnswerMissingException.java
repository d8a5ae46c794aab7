package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** An answer without words. */
public class AnswerMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AnswerMissingException() {
        super("Write the answer, in at most 1000 characters.");
    }
}
