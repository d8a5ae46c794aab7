package org.aftersales.replay;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How to run the replay.
 *
 * @param baseUrl where the application answers
 * @param orders CSV of orders, {@code .gz} or plain; empty when they are in already
 * @param returns CSV of returned lines
 * @param limit how many requests, from the first on
 * @param seed decides everything that is left to chance
 * @param eventful how many times as often as in real life what is rare happens
 * @param clients how many people of each role work at once
 * @param currency of the orders
 */
public record Options(
        String baseUrl, String orders, Path returns, int limit, long seed, int eventful, int clients, String currency) {

    public static Options of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        if (!given.containsKey("--returns")) {
            throw new IllegalArgumentException(
                    "Usage: Replay --returns FILE [--orders FILE] [--base-url http://localhost:8080]"
                            + " [--limit N] [--seed N] [--eventful N] [--clients N] [--currency GBP]");
        }
        return new Options(
                given.getOrDefault("--base-url", "http://localhost:8080"),
                given.getOrDefault("--orders", ""),
                Path.of(given.get("--returns")),
                Integer.parseInt(given.getOrDefault("--limit", "1000000")),
                Long.parseLong(given.getOrDefault("--seed", "20261122")),
                Integer.parseInt(given.getOrDefault("--eventful", "1")),
                Integer.parseInt(given.getOrDefault("--clients", "4")),
                given.getOrDefault("--currency", "GBP"));
    }
}
