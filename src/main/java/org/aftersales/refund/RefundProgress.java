package org.aftersales.refund;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the money of a case stands.
 *
 * @param pause how long to wait before the provider is asked again; zero unless the outcome is pending
 * @param held why the provider was not asked, for whoever watches the process; empty when it was
 */
public record RefundProgress(Outcome outcome, Duration pause, Optional<String> held) {

    public enum Outcome {
        /** Everything is paid. */
        SUCCEEDED,
        /** The provider has not said yet, or its answer was lost. */
        PENDING,
        /** A person has to look at it. */
        FAILED
    }
}
