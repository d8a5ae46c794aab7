package org.aftersales.replay;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the replay's own inspectors have seen of each case, article by article: as many units must lie in some stock in the end. */
final class Shelves {

    private final Map<String, Map<String, Long>> inspected = new ConcurrentHashMap<>();

    void inspected(String caseNumber, String sku, long units) {
        inspected.compute(caseNumber, (number, before) -> {
            var articles = before == null ? new TreeMap<String, Long>() : before;
            articles.merge(sku, units, Long::sum);
            return articles;
        });
    }

    /** Units by article; empty when nothing came. */
    Map<String, Long> of(String caseNumber) {
        return Map.copyOf(inspected.getOrDefault(caseNumber, Map.of()));
    }
}
