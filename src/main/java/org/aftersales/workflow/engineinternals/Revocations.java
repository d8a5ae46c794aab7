package org.aftersales.workflow.engineinternals;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Whether an administrator has revoked any right of anybody. That nobody has is believed for some seconds; that somebody has, never. */
final class Revocations {

    /** So late a first revocation counts at every node, at the latest. */
    static final Duration BELIEVED = Duration.ofSeconds(5);

    private final LongSupplier nanos;
    private volatile long noneUntil;

    Revocations(LongSupplier nanos) {
        this.nanos = nanos;
        this.noneUntil = nanos.getAsLong();
    }

    boolean exist(BooleanSupplier database) {
        var now = nanos.getAsLong();
        if (noneUntil - now > 0) {
            return false;
        }
        if (database.getAsBoolean()) {
            return true;
        }
        noneUntil = now + BELIEVED.toNanos();
        return false;
    }
}
