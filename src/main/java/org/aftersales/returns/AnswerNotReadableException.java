package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** A field came with a value of another type than the form asks for. */
public class AnswerNotReadableException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public AnswerNotReadableException(String field) {
        super("The answer to \"{0}\" cannot be read.", field);
    }
}
