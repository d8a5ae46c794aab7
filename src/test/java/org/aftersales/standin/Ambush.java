package org.aftersales.standin;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the next call at a chosen moment until whoever waits for it says how it goes on: that somebody dies exactly then can be arranged. */
final class Ambush {

    enum Moment {
        /** Somebody asks about a refund that has never been sent: next it would be. */
        QUESTION,
        /** A refund has arrived; nothing has been done about it. */
        REQUEST,
        /** It is paid, and the answer is about to leave. */
        ANSWER
    }

    /** Longer than any caller waits. */
    private static final long PATIENCE_MILLIS = 10_000;

    private @Nullable Moment laid;
    private String caught = "";
    private boolean released;
    private boolean dropped;

    synchronized void lay(Moment moment) {
        laid = moment;
        caught = "";
        released = false;
        dropped = false;
    }

    synchronized void giveUp() {
        laid = null;
        letGo(false);
    }

    synchronized boolean waitsAt(Moment moment) {
        return moment == laid;
    }

    /** @return whether the call goes on; otherwise the line is cut */
    synchronized boolean pass(Moment moment, String number) throws InterruptedException {
        if (moment != laid) {
            return true;
        }
        laid = null;
        caught = number;
        var until = System.currentTimeMillis() + PATIENCE_MILLIS;
        for (var left = PATIENCE_MILLIS; !released && left > 0; left = until - System.currentTimeMillis()) {
            wait(left);
        }
        return !dropped;
    }

    /** @param drop whether the call is forgotten */
    synchronized void letGo(boolean drop) {
        released = true;
        dropped = drop;
        notifyAll();
    }

    synchronized Map<String, Object> shown() {
        return Map.of("caught", caught);
    }
}
