package org.aftersales.campaign;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long and how hard.
 *
 * @param cases how many returns are filed
 * @param kills how often the application is killed, at least once in each window
 * @param seed decides everything that is left to chance
 * @param providers through which customers have paid
 * @param people how many work at once
 * @param patience after the last kill so much time is left to bring everything to an end: a provider that failed three times is asked after minutes only
 */
public record Options(int cases, int kills, long seed, List<String> providers, int people, Duration patience) {

    public Options {
        providers = List.copyOf(providers);
        if (cases < 1 || kills < Window.values().length) {
            throw new IllegalArgumentException("at least one case, and a kill for each of " + List.of(Window.values()));
        }
    }

    public static Options of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        return new Options(
                Integer.parseInt(given.getOrDefault("--cases", "200")),
                Integer.parseInt(given.getOrDefault("--kills", "12")),
                Long.parseLong(given.getOrDefault("--seed", "20261123")),
                List.of(given.getOrDefault("--providers", "alipay,wechat-pay").split(",", -1)),
                Integer.parseInt(given.getOrDefault("--people", "4")),
                Duration.ofSeconds(Long.parseLong(given.getOrDefault("--patience", "900"))));
    }
}
