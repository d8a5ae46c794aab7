package org.aftersales.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What a provider was told to do with the next refunds, and how it feels altogether. */
final class Script {

    private final Deque<Behaviour> next = new ArrayDeque<>();
    private volatile boolean down;
    private volatile Duration slowness = Duration.ZERO;

    synchronized void tell(List<Behaviour> behaviours) {
        next.clear();
        next.addAll(behaviours);
    }

    synchronized Behaviour next() {
        return next.isEmpty() ? Behaviour.PAY : next.poll();
    }

    /** @param all whether every call is answered with an error */
    void feel(boolean all, Duration slow) {
        down = all;
        slowness = slow;
    }

    boolean down() {
        return down;
    }

    void take() throws InterruptedException {
        Thread.sleep(slowness.toMillis());
    }
}
