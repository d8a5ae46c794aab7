package org.aftersales.campaign;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was done to the application, and what came of it. */
public final class Report {

    private final Map<String, Integer> ended = new TreeMap<>();
    private final List<String> breaches = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();
    private Map<Window, Integer> hits = Map.of();
    private int kills;
    private int refunds;

    void kills(Killer killer) {
        kills = killer.kills();
        hits = killer.hits();
        hits.forEach((window, count) -> {
            if (count == 0) {
                breach("no kill in a window", window.name());
            }
        });
    }

    void ended(String how) {
        ended.merge(how, 1, Integer::sum);
    }

    void refund() {
        refunds++;
    }

    void doubled(String what) {
        doubled.add(what);
    }

    void lost(String what) {
        lost.add(what);
    }

    void breach(String kind, String what) {
        breaches.add(kind + ": " + what);
    }

    void breaches(String kind, List<String> all) {
        all.forEach(what -> breach(kind, what));
    }

    /** Nothing was paid twice, nothing got lost, everything is where it belongs, and every window was hit. */
    public boolean clean() {
        return breaches.isEmpty() && doubled.isEmpty() && lost.isEmpty();
    }

    /** Everything that is wrong. */
    public List<String> troubles() {
        var all = new ArrayList<>(breaches);
        doubled.forEach(what -> all.add("paid twice: " + what));
        lost.forEach(what -> all.add("lost: " + what));
        return all;
    }

    /** Cases by their end. */
    public Map<String, Integer> ended() {
        return Map.copyOf(ended);
    }

    /** Refunds that the providers have paid, by their own book. */
    public int refunds() {
        return refunds;
    }

    void print(PrintStream out, Killer killer, Bank bank, Duration took) {
        out.println("kills:     " + kills + ", of these " + killer.atRandom() + " at random");
        hits.forEach((window, count) -> out.println("  refunds " + window + ": " + count));
        bank.played().forEach((provider, played) -> out.println("faults:    " + provider + " " + played));
        out.println("           notifications " + bank.notifications());
        out.println("cases:     " + ended);
        out.println("refunds:   " + refunds + " in the providers' book");
        out.println("doubles:   " + doubled.size());
        out.println("lost:      " + lost.size());
        out.println("took:      " + took.toSeconds() + " s");
        troubles().forEach(trouble -> out.println("BREACH     " + trouble));
        out.println(clean() ? "Every refund was paid once." : "Something is wrong.");
    }
}
