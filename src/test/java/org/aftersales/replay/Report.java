package org.aftersales.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.replay.Filing.Filed;

/** What came of the requests, and where the books disagree. */
public final class Report {

    private final Outcomes outcomes;
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> ended = new TreeMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final Map<String, Long> putAway = new TreeMap<>();
    private int accepted;
    private int atTheDoor;
    private long paidMinor;

    Report(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    void filed(Filed filed) {
        if (filed.accepted()) {
            outcomes.filed(filed.reason());
            outcomes.happened(filed.atTheDoor(), Outcome.REFUSED_AT_THE_DOOR, Outcome.TAKEN_IN);
            filed.lines()
                    .forEach(line -> outcomes.happened(
                            Boolean.TRUE.equals(line.get("opened")), Outcome.SAID_OPENED, Outcome.SAID_UNOPENED));
            accepted++;
            atTheDoor += filed.atTheDoor() ? 1 : 0;
        } else {
            refused.merge(filed.refusal(), 1, Integer::sum);
            if (filed.refusal().startsWith("HTTP")) {
                troubles.add(filed.wish().key() + " was answered " + filed.refusal());
            }
        }
    }

    void ended(Filed filed, Answer status) {
        ended.merge(endState(status), 1, Integer::sum);
    }

    /** Rejected in review, or after inspection because nothing could be accepted. */
    private static String endState(Answer status) {
        var received = status.list("lines").stream().anyMatch(line -> line.number("receivedUnits") > 0);
        var lost = status.list("lines").stream().anyMatch(line -> line.number("lostUnits") > 0);
        return status.text("status")
                + (status.text("status").equals("REJECTED") && received ? " after inspection" : "")
                + (lost ? ", goods lost" : "");
    }

    void failed(Filed filed, Throwable trouble) {
        ended.merge("stopped by an error", 1, Integer::sum);
        troubles.add(filed.caseNumber() + ": " + trouble);
    }

    void paid(long minor) {
        paidMinor += minor;
    }

    void putAway(String stock, long units) {
        putAway.merge(stock, units, Long::sum);
    }

    void disagree(String difference) {
        troubles.add(difference);
    }

    /** Every accepted case has ended and the books agree. */
    public boolean clean() {
        return troubles.isEmpty();
    }

    public int accepted() {
        return accepted;
    }

    /** Refused requests by code. */
    public Map<String, Integer> refused() {
        return Map.copyOf(refused);
    }

    /** Ended cases by the state in which they ended. */
    public Map<String, Integer> ended() {
        return Map.copyOf(ended);
    }

    /** Money that went back to customers through the provider, by its own book. */
    public long paidMinor() {
        return paidMinor;
    }

    /** Units that came into each stock, by its own movements. */
    public Map<String, Long> putAway() {
        return Map.copyOf(putAway);
    }

    /** How often each outcome happened; one that never did is missing. */
    public Map<Outcome, Integer> happened() {
        return outcomes.counts();
    }

    /** Parts of parcels by what became of them. */
    public Map<String, Integer> dispositions() {
        return outcomes.dispositions();
    }

    /** Accepted requests by their reason. */
    public Map<String, Integer> reasons() {
        return outcomes.reasons();
    }

    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    void print(PrintStream out, Duration took) {
        out.println("accepted: " + accepted + ", of these refused at the door: " + atTheDoor);
        out.println("refused:  " + refused);
        out.println("ended:    " + ended);
        out.println("paid:     " + paidMinor + " minor units");
        out.println("stock:    " + putAway + " units");
        out.println("happened: " + outcomes.counts());
        out.println("disposed: " + outcomes.dispositions());
        out.println("reasons:  " + outcomes.reasons());
        out.println("took:     " + took.toSeconds() + " s");
        troubles.forEach(trouble -> out.println("TROUBLE   " + trouble));
        out.println(clean() ? "The books agree." : "The books do not agree, or a case did not end.");
    }
}
