package org.aftersales.shared;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What may be told to the customer about the money of a case (RR-15). */
public interface RefundFacts {

    /** @return empty until finance has approved an amount */
    Optional<Facts> of(CaseNumber caseNumber);

    /**
     * @param amount the approved amount, zero or more
     * @param methodCode code of the method, for example {@code OriginalRoute}; its sentence is in the bundles
     * @param expectedAt the day by which the money should be there; empty while nothing is under way
     * @param paid whether the provider has confirmed the refund
     * @param coupon what is given back as a coupon, not as money; zero or more, not for goods that the customer keeps after all
     * @param points what is given back as points, likewise
     */
    record Facts(
            Money amount, String methodCode, @Nullable LocalDate expectedAt, boolean paid, Money coupon, long points) {}
}
