package org.aftersales.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a provider was told to do with the next refunds, and how it feels altogether. */
final class Script {

    private final Deque<Behaviour> next = new ArrayDeque<>();
    private final Ambush ambush = new Ambush();
    private final Map<String, Integer> played = new TreeMap<>();
    private volatile boolean down;
    private volatile BillMood bills = BillMood.WHOLE;
    private volatile Duration slowness = Duration.ZERO;

    synchronized void tell(List<Behaviour> behaviours) {
        next.clear();
        next.addAll(behaviours);
    }

    /** Where an answer is waited for, it is given: what was told stays for the next refund. */
    synchronized Behaviour next() {
        var plainly = next.isEmpty() || ambush.waitsAt(Ambush.Moment.ANSWER);
        var behaviour = plainly ? Behaviour.PAY : next.poll();
        played.merge(behaviour.name(), 1, Integer::sum);
        return behaviour;
    }

    /** @param all whether every call is answered with an error */
    void feel(boolean all, Duration slow) {
        down = all;
        slowness = slow;
    }

    /** What really happened to refunds, and how often. */
    synchronized Map<String, Integer> played() {
        return Map.copyOf(played);
    }

    Ambush ambush() {
        return ambush;
    }

    void bills(BillMood mood) {
        bills = mood;
    }

    BillMood bills() {
        return bills;
    }

    boolean down() {
        return down;
    }

    void take() throws InterruptedException {
        Thread.sleep(slowness.toMillis());
    }
}
