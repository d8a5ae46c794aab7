package org.aftersales.replay;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The payment provider's mood: the embedded simulator is told now and then to fail, to lose its answer, or to answer late. */
final class Provider {

    private static final List<String> MOODS =
            List.of("REFUSE", "FAIL_LATER", "PAY_LATER", "TIME_OUT_AFTER_PAYING", "TIME_OUT_BEFORE_ARRIVAL");

    private final Site site;
    private final Function<String, Dice> chance;

    Provider(Site site, Function<String, Dice> chance) {
        this.site = site;
        this.chance = chance;
    }

    /** Whom it hits is whoever is paid next; the money must be right all the same. */
    void mood(String key) {
        var dice = chance.apply(key);
        if (dice.happens("mood", 12)) {
            site.put("fiona", "/api/simulator/script", Map.of("behaviours", List.of(dice.oneOf("which mood", MOODS))))
                    .orFail("the script of the simulator");
        }
    }
}
