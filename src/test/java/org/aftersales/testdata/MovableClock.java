package org.aftersales.testdata;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The application's clock in a test: goes with the real time until somebody moves it. */
public final class MovableClock extends Clock {

    private final ZoneId zone;
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Moves the clock on from where it is. */
    public void forward(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Goes on from this moment. */
    public void startAt(Instant moment) {
        ahead = Duration.between(Clock.systemUTC().instant(), moment);
    }

    /** Back to the real time; a test that moved the clock does this in the end, because the context is shared. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        var moved = new MovableClock(other);
        moved.ahead = ahead;
        return moved;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }
}
