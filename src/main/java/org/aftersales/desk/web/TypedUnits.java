package org.aftersales.desk.web;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Quantities by line number of the order, as typed. */
final class TypedUnits {

    private final SortedMap<Integer, String> typed = new TreeMap<>();

    /** Filled from the fields of a page. */
    Map<Integer, String> typed() {
        return typed;
    }

    /** @return empty when nothing was typed */
    String of(int line) {
        return typed.getOrDefault(line, "");
    }

    /** The lines whose quantity is no whole number. */
    List<Integer> unreadable() {
        return typed.entrySet().stream()
                .filter(line -> Quantity.of(line.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What was counted of each line, also of those of which there is nothing; what cannot be read counts as nothing. */
    SortedMap<Integer, Integer> counted() {
        var counted = new TreeMap<Integer, Integer>();
        typed.forEach((line, text) -> counted.put(line, Quantity.of(text).orElse(0)));
        return counted;
    }
}
