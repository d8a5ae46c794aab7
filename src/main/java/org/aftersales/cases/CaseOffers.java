package org.aftersales.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Coupons that a customer was offered instead of a return. Texts are stored encrypted. Each step is one conditional UPDATE of the newest
 * offer in the caller's transaction; it answers false when that offer does not stand where the step starts.
 */
public interface CaseOffers {

    /** The authenticated caller proposes; the key under which the shop gives the coupon is fixed with it. */
    void propose(CaseNumber number, Money amount, String text);

    /**
     * The authenticated caller approves, or sends the proposal back.
     *
     * @param reason why it is not approved
     */
    boolean decide(CaseNumber number, boolean approved, @Nullable String reason);

    /**
     * The customer has answered.
     *
     * @param position of the offer that the customer has seen; it must be the newest
     */
    boolean answer(CaseNumber number, int position, boolean accepted);

    /** The customer has not answered in time. */
    boolean lapse(CaseNumber number);

    /** The coupon was given. */
    boolean given(CaseNumber number, String couponCode);

    /** Whether a coupon is proposed or offered and still waits for a yes or no. */
    default boolean open(CaseNumber number) {
        return last(number)
                .filter(offer -> offer.state() == State.PROPOSED || offer.state() == State.OFFERED)
                .isPresent();
    }

    /** Coupons that are proposed, offered, accepted or given, by the cases of an order that have one. */
    Map<CaseNumber, Money> promised(OrderNumber order);

    /** Of a case, oldest first. */
    List<Offer> of(CaseNumber number);

    /** The newest offer of a case. */
    default Optional<Offer> last(CaseNumber number) {
        return of(number).stream().reduce((earlier, later) -> later);
    }

    /**
     * @param position among the offers of its case, from one
     * @param key the shop gives a coupon under it once
     * @param text what the customer reads
     * @param reason why it was not approved
     */
    record Offer(
            int position,
            String key,
            Money amount,
            String text,
            State state,
            String proposedBy,
            @Nullable String reason,
            @Nullable String couponCode) {}

    enum State {
        PROPOSED,
        NOT_APPROVED,
        OFFERED,
        DECLINED,
        /** The customer has kept silent. */
        LAPSED,
        ACCEPTED,
        GIVEN
    }
}
