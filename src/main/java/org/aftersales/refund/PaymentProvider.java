package org.aftersales.refund;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Somebody who holds the customers' payments and can give money back. An adapter never throws for trouble on the way of a refund: it answers
 * {@link ProviderAnswer.Unknown}. It gives up by itself long before the lock of a job ends.
 */
public interface PaymentProvider {

    /** As orders name it in their payments. */
    String name();

    /** Asks the provider to pay. Repeating the same number never pays twice. */
    ProviderAnswer submit(Refund refund);

    /** Asks for the outcome; pays nothing. */
    ProviderAnswer ask(Refund refund);

    /** Where the provider's days begin and end. */
    ZoneId zone();

    /**
     * What the provider says of one of its days that is over: the refunds that it took on that day, each once, as they stood when the
     * statement was made. None when nothing was refunded.
     *
     * @throws StatementUnavailableException rather than giving a part of it
     */
    List<StatementLine> statement(LocalDate day);

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
