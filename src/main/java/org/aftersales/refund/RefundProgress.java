package org.aftersales.refund;

import java.time.Duration;

/**
 * Where the money of a case stands.
 *
 * @param pause how long to wait before the provider is asked again; zero unless the outcome is pending
 */
public record RefundProgress(Outcome outcome, Duration pause) {

    public enum Outcome {
        /** Everything is paid. */
        SUCCEEDED,
        /** The provider has not said yet, or its answer was lost. */
        PENDING,
        /** A person has to look at it. */
        FAILED
    }
}
