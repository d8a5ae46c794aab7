package org.aftersales.refund;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aftersales.refund.RefundProgress.Outcome;
import org.springframework.stereotype.Component;

/**
 * How the parts of a refund stand together. A part that failed, came back or is not answered waits for a person whatever becomes of the
 * others: the customer does not wait for one part because of another one.
 */
@Component
class RefundParts {

    private final PaymentProviders providers;
    private final RefundSettings settings;
    private final Clock clock;

    RefundParts(PaymentProviders providers, RefundSettings settings, Clock clock) {
        this.providers = providers;
        this.settings = settings;
        this.clock = clock;
    }

    RefundProgress progress(Collection<Refund> parts) {
        if (parts.stream().anyMatch(this::forPerson)) {
            return ended(Outcome.FAILED);
        }
        var awaited = parts.stream().filter(this::awaited).toList();
        return awaited.isEmpty()
                ? ended(Outcome.SUCCEEDED)
                : new RefundProgress(Outcome.PENDING, pause(awaited), Optional.empty());
    }

    /** A person has decided, and nobody listened to the provider meanwhile: whatever it has not answered it is asked at once. */
    static RefundProgress decided(Collection<Refund> parts) {
        if (parts.stream().anyMatch(Refund::underWay)) {
            return new RefundProgress(Outcome.PENDING, Duration.ZERO, Optional.empty());
        }
        return ended(parts.stream().noneMatch(Refund::open) ? Outcome.SUCCEEDED : Outcome.FAILED);
    }

    private static RefundProgress ended(Outcome outcome) {
        return new RefundProgress(outcome, Duration.ZERO, Optional.empty());
    }

    /** Whether the provider still answers by itself, or by being asked. */
    private boolean awaited(Refund part) {
        return part.underWay() && worthAsking(part);
    }

    /** Whether it is to be paid and nothing but a decision brings it on. */
    boolean forPerson(Refund part) {
        return part.open() && !awaited(part);
    }

    private boolean worthAsking(Refund part) {
        return part.status() == RefundStatus.UNKNOWN
                ? part.unanswered() < settings.mostAsks()
                : part.submittedAt() == null
                        || part.submittedAt().plus(settings.longestPending()).isAfter(clock.instant());
    }

    private Duration pause(List<Refund> awaited) {
        Function<Refund, Duration> pace = part -> providers.get(part.provider()).pauseBeforeAsking(part.asks());
        return awaited.stream().map(pace).min(Comparator.naturalOrder()).orElseThrow();
    }
}
