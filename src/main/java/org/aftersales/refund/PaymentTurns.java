package org.aftersales.refund;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Refunds of one payment leave one after the other, as far apart as their provider wants. Who is next follows from what was committed
 * before anything was sent, so that two nodes agree without a lock.
 */
@Component
class PaymentTurns {

    /** Whoever was marked so long ago and is still not sent is stuck, and holds nobody up. */
    private static final Duration STUCK = Duration.ofHours(1);

    private final Refunds refunds;
    private final Clock clock;

    PaymentTurns(Refunds refunds, Clock clock) {
        this.refunds = refunds;
        this.clock = clock;
    }

    /** @param apart the least time between two refunds of a payment */
    Duration pauseBefore(Refund refund, Duration apart) {
        if (apart.isZero() || refund.paymentId() == null) {
            return Duration.ZERO;
        }
        var now = clock.instant();
        var all = refunds.sentOf(refund.paymentId());
        var sent = all.stream()
                .filter(other -> !other.number().equals(refund.number()))
                .flatMap(other -> handedOver(other).stream());
        var about = all.stream()
                .takeWhile(other -> !other.number().equals(refund.number()))
                .filter(other -> isAboutToLeave(other, now))
                .map(other -> now);
        return Stream.concat(sent, about)
                .max(Comparator.naturalOrder())
                .map(last -> Duration.between(now, last.plus(apart)))
                .filter(pause -> !pause.isNegative())
                .orElse(Duration.ZERO);
    }

    /** What a node paid and could not write down any more is known by its outcome only, a little later. */
    private static Optional<Instant> handedOver(Refund refund) {
        return Optional.ofNullable(refund.sentAt())
                .or(() -> refund.status() == RefundStatus.SUCCEEDED
                        ? Optional.ofNullable(refund.settledAt())
                        : Optional.empty());
    }

    private static boolean isAboutToLeave(Refund refund, Instant now) {
        return refund.underWay()
                && refund.sentAt() == null
                && refund.submittedAt() != null
                && refund.submittedAt().plus(STUCK).isAfter(now);
    }
}
