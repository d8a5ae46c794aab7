package org.aftersales.orders;

/** The shop gave no answer that says anything: what became of the call is not known. Unchecked: the step is repeated. */
public class ShopSilentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ShopSilentException(String why) {
        super(why);
    }

    public ShopSilentException(String why, Throwable cause) {
        super(why, cause);
    }
}
