package org.aftersales.refund;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who holds the customers' payments and can give money back. An adapter never throws for trouble on the way: it answers
 * {@link ProviderAnswer.Unknown}. It gives up by itself long before the lock of a job ends.
 */
public interface PaymentProvider {

    /** As orders name it in their payments. */
    String name();

    /** Asks the provider to pay. Repeating the same number never pays twice. */
    ProviderAnswer submit(Refund refund);

    /** Asks for the outcome; pays nothing. */
    ProviderAnswer ask(Refund refund);

    /**
     * What the provider has settled between two moments; empty for a provider that gives no statement.
     *
     * @throws RuntimeException when the statement cannot be had now: the comparison is tried again later
     */
    default Optional<List<StatementLine>> statement(Instant from, Instant to) {
        return Optional.empty();
    }

    /** The pause before the next question, growing with the questions asked so far; follows the provider's pace. */
    Duration pauseBeforeAsking(int asks);

    /** The least time between two refunds of one payment. */
    default Duration pauseBetweenRefunds() {
        return Duration.ZERO;
    }

    /** The longest that one question or submission takes, including what the adapter tries again by itself. */
    Duration patience();

    /** Calendar days after which the customer should have the money (RR-15). */
    int arrivalDays();
}
