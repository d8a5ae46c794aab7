package org.aftersales.contact;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What fills a place in the text of a message; the texts know it by its number, from zero in this order. A text only uses what its turn
 * fills. New ones come last.
 */
enum Place {
    CASE,
    ORDER,
    NAME,
    WHAT_WAS_SAID,
    RETURN_CONTACT,
    RETURN_PHONE,
    RETURN_ADDRESS,
    AMOUNT(Turns.ABOUT_MONEY),
    METHOD(Turns.ABOUT_MONEY),
    EXPECTED_DAY(Turns.ABOUT_MONEY),
    REFUSED_GOODS(EnumSet.of(Turn.GOODS_REFUSED, Turn.REFUND_PAID, Turn.NOTHING_REFUNDED, Turn.FOUND_GOODS_REFUSED)),
    QUESTION(EnumSet.of(Turn.CUSTOMER_ASKED)),
    PICK_UP(EnumSet.of(Turn.PICK_UP_BOOKED, Turn.PICK_UP_MISSED)),
    CLAIMED_MONEY(EnumSet.of(Turn.MONEY_CLAIMED)),
    CLAIMED_GOODS(EnumSet.of(Turn.MONEY_CLAIMED)),
    COUPON_WORTH(Turns.ABOUT_COUPONS),
    COUPON_WORDS(Turns.ABOUT_COUPONS),
    COUPON_CODE(Turns.ABOUT_COUPONS),
    GIFT(EnumSet.of(Turn.GIFT_SHIPPED)),
    GIFT_UNITS(EnumSet.of(Turn.GIFT_SHIPPED)),
    GIFT_COURIER(EnumSet.of(Turn.GIFT_SHIPPED)),
    GIFT_NUMBER(EnumSet.of(Turn.GIFT_SHIPPED)),
    RETURN_FREIGHT(EnumSet.of(Turn.RETURN_APPROVED)),
    /** Coupon and points. */
    BESIDE_THE_MONEY(Turns.OF_REFUNDS),
    GOODS_SENT_BACK(EnumSet.of(Turn.GOODS_SENT_BACK)),
    SENT_BACK_COURIER(EnumSet.of(Turn.GOODS_SENT_BACK)),
    SENT_BACK_NUMBER(EnumSet.of(Turn.GOODS_SENT_BACK)),
    GOODS_RECEIVED(EnumSet.of(
            Turn.GOODS_RECEIVED, Turn.PAID_GOODS_RECEIVED, Turn.FOUND_GOODS_RECEIVED, Turn.LATE_GOODS_RECEIVED)),
    GOODS_GIVEN_UP(EnumSet.of(Turn.GOODS_GIVEN_UP));

    private final Set<Turn> turns;

    Place() {
        this(EnumSet.allOf(Turn.class));
    }

    Place(Set<Turn> turns) {
        this.turns = turns;
    }

    /** Whether something stands here at this turn, as far as it is known. */
    boolean filledAt(Turn turn) {
        return turns.contains(turn);
    }

    /** Nothing stands here as long as it is not known. */
    void put(@Nullable String known, Map<Place, String> places) {
        if (known != null) {
            places.put(this, known);
        }
    }

    /** What a text gets, place by place; nothing stands where nothing is known. */
    static Object[] inOrder(Map<Place, String> known) {
        return Arrays.stream(values())
                .map(place -> known.getOrDefault(place, ""))
                .toArray();
    }

    /** An enumeration has its constants before all else. */
    private static final class Turns {

        static final Set<Turn> ABOUT_MONEY = EnumSet.of(
                Turn.REFUND_PAID,
                Turn.REFUND_PAID_FIRST,
                Turn.LOSS_REFUNDED,
                Turn.REFUND_TAKEN_BACK,
                Turn.REFUND_SETTLED,
                Turn.ORDER_REFUNDED,
                Turn.NOTHING_REFUNDED,
                Turn.NOTHING_REFUNDED_FIRST,
                Turn.NOTHING_REFUNDED_UNSHIPPED);
        static final Set<Turn> OF_REFUNDS = EnumSet.of(
                Turn.REFUND_PAID,
                Turn.REFUND_PAID_FIRST,
                Turn.LOSS_REFUNDED,
                Turn.ORDER_REFUNDED,
                Turn.NOTHING_REFUNDED,
                Turn.NOTHING_REFUNDED_FIRST,
                Turn.NOTHING_REFUNDED_UNSHIPPED,
                Turn.DISCOUNTS_GIVEN_BACK);
        static final Set<Turn> ABOUT_COUPONS = EnumSet.of(Turn.COUPON_OFFERED, Turn.COUPON_GIVEN);
    }
}
