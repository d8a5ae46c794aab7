package org.aftersales.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aftersales.campaign.Bank.Booked;

/** What providers, and others in their name, tell by themselves: late, twice, forged, cut off; what was only accepted is settled. */
final class Gossip {

    /** Nobody asks a provider earlier about a refund, and whoever is notified asks. */
    private static final Duration EARLIEST = Duration.ofSeconds(12);

    private static final List<String> FLAWS =
            List.of("FORGED", "CHANGED", "OLD", "TRUNCATED", "UNSIGNED", "OTHER_AMOUNT", "OTHER_NUMBER");

    private final Bank bank;
    private final Random random;
    private final Map<String, Instant> heardOf = new HashMap<>();
    private final Map<String, Integer> told = new HashMap<>();

    Gossip(Options options, Bank bank) {
        this.bank = bank;
        this.random = new Random(~options.seed());
    }

    /** One round over the book. */
    void round() {
        bank.catchUp();
        for (var entry : bank.book()) {
            var since = heardOf.computeIfAbsent(entry.number(), number -> Instant.now());
            if (since.plus(EARLIEST).isBefore(Instant.now())) {
                tell(entry);
            }
        }
    }

    private void tell(Booked entry) {
        var times = told.merge(entry.number(), 1, Integer::sum);
        if (entry.state().equals("PENDING")) {
            // one in four could not be paid after all
            bank.end(entry, random.nextInt(4) == 0 ? "FAILED" : "PAID");
            told.put(entry.number(), 0);
            return;
        }
        if (times > 2) {
            return;
        }
        if (random.nextInt(5) == 0) {
            bank.notify(entry, FLAWS.get(random.nextInt(FLAWS.size())));
        }
        bank.notify(entry, "NONE");
    }
}
