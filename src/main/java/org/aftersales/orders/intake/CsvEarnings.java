package org.aftersales.orders.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Earnings in one column of a CSV file: {@code COMMISSION:D-1001:0:12.50;POINTS:::100}, each as kind, distributor, level and amount. */
final class CsvEarnings {

    /** Stands for an earning that has not its four parts. */
    static final String UNREADABLE = "unreadable";

    private static final List<String> PARTS = List.of("kind", "distributor", "level", "amount");

    private CsvEarnings() {}

    static List<ToldFacts> of(long place, String column) {
        return column.isBlank()
                ? List.of()
                : Arrays.stream(column.split(";", EarningReader.MOST_EARNINGS + 2))
                        .map(text -> new ToldFacts(place, facts(text), name -> CsvColumns.EARNINGS))
                        .toList();
    }

    private static Map<String, String> facts(String text) {
        var parts = text.split(":", -1);
        if (parts.length != PARTS.size()) {
            return Map.of(UNREADABLE, "");
        }
        var facts = new HashMap<String, String>();
        for (int index = 0; index < parts.length; index++) {
            if (!parts[index].isBlank()) {
                facts.put(PARTS.get(index), parts[index].strip());
            }
        }
        return facts;
    }
}
