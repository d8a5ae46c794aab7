package org.aftersales.refund;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How refunds are followed up.
 *
 * @param askPace pauses before the first, second, … question to a provider that paces nothing itself; the last one repeats
 * @param mostAsks after so many questions in a row that were not answered a person takes over
 * @param longestPending so long a provider may take that says it is still at work, then a person takes over
 * @param arrivalDays calendar days after which the customer should have the money, for a provider that promises nothing itself
 */
@ConfigurationProperties("aftersales.refund")
public record RefundSettings(
        @Nullable List<Duration> askPace,
        @DefaultValue("10") int mostAsks,
        @DefaultValue("5d") Duration longestPending,
        @DefaultValue("3") int arrivalDays) {

    /** Growing as WeChat Pay advises for its refunds: after a minute, then 5, 10, 20 and 30 minutes; the first question comes early. */
    private static final List<Duration> PACE = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30));

    public RefundSettings {
        askPace = askPace == null || askPace.isEmpty() ? PACE : List.copyOf(askPace);
    }

    /** @param asks questions asked so far */
    public Duration pauseAfter(int asks) {
        return askPace.get(Math.min(asks, askPace.size() - 1));
    }
}
