package org.aftersales.refund;

/** A provider's statement of a day cannot be had now, or cannot be trusted whole: the comparison is tried again later. */
public class StatementUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why as whoever watches the process reads it; holds no key and no signed request */
    public StatementUnavailableException(String why) {
        super(why);
    }
}
