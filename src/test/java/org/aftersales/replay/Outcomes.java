package org.aftersales.replay;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How often each thing happened: counted once the application has granted it, so that what is drawn and never done does not count. */
final class Outcomes {

    private final Map<Outcome, Integer> counts = new ConcurrentHashMap<>();
    private final Map<String, Integer> dispositions = new ConcurrentHashMap<>();
    private final Map<String, Integer> reasons = new ConcurrentHashMap<>();

    void happened(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    void happened(boolean which, Outcome ifSo, Outcome otherwise) {
        happened(which ? ifSo : otherwise);
    }

    void disposed(String disposition) {
        dispositions.merge(disposition, 1, Integer::sum);
    }

    int disposals(String disposition) {
        return dispositions.getOrDefault(disposition, 0);
    }

    void filed(String reason) {
        reasons.merge(reason, 1, Integer::sum);
    }

    int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    Map<Outcome, Integer> counts() {
        return new TreeMap<>(counts);
    }

    /** What became of the parts of parcels, by the inspectors' choice. */
    Map<String, Integer> dispositions() {
        return new TreeMap<>(dispositions);
    }

    Map<String, Integer> reasons() {
        return new TreeMap<>(reasons);
    }
}
