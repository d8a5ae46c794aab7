package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** An opinion is a choice and its reasons. */
public class OpinionMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public OpinionMissingException() {
        super("Choose an opinion and give your reasons, in at most 1000 characters.");
    }
}
