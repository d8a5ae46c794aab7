package org.aftersales.returns;

import org.aftersales.shared.BusinessException;

/** An offer goes back without words that help the reviewer. */
public class GoodwillReasonMissingException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public GoodwillReasonMissingException(int longest) {
        super("Say why the offer goes back, in at most {0} characters.", longest);
    }
}
