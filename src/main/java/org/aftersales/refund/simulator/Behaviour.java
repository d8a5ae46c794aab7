package org.aftersales.refund.simulator;

/** What the simulator does with a refund that it is sent. */
public enum Behaviour {
    /** Pays at once and says so. */
    PAY,
    /** Refuses at once; nothing is paid. */
    REFUSE,
    /** Accepts, and says later that it failed. */
    FAIL_LATER,
    /** Accepts, and pays after a while. */
    PAY_LATER,
    /** Pays, but its answer is lost. */
    TIME_OUT_AFTER_PAYING,
    /** Loses the refund on the way: it never arrives, and nobody answers. */
    TIME_OUT_BEFORE_ARRIVAL,
    /** Pays nothing and answers with an error of its own. */
    SERVER_ERROR
}
