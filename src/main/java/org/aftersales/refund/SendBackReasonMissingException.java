package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** An amount is sent back without words that help to revise it. */
public class SendBackReasonMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public SendBackReasonMissingException(int longest) {
        super("Say why the amount is sent back, in at most {0} characters.", longest);
    }
}
