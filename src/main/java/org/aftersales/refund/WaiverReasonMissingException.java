package org.aftersales.refund;

import org.aftersales.shared.BusinessException;

/** A waiver is asked for without words that help the manager. */
public class WaiverReasonMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public WaiverReasonMissingException(int longest) {
        super("Say why the money should be waived, in at most {0} characters.", longest);
    }
}
