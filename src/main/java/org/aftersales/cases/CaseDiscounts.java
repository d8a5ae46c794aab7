package org.aftersales.cases;

import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a case gives back besides the money (RR-07): coupon and points that the refunded goods had used up. Each step is one conditional
 * statement in the caller's transaction, and is done once.
 */
public interface CaseDiscounts {

    /** Fixes what the customer gets; nothing when it is fixed already, or when there is nothing to give. */
    void owe(CaseNumber number, Money coupon, long points);

    /** @return false when no coupon waits to be given */
    boolean couponGiven(CaseNumber number, String couponCode);

    /** @return false when no points wait to be given */
    boolean pointsGiven(CaseNumber number);

    Optional<Discounts> of(CaseNumber number);

    /**
     * @param coupon zero or more
     * @param couponKey the shop gives a coupon under it once
     * @param points zero or more
     * @param pointsKey the shop books points under it once
     */
    record Discounts(
            Money coupon,
            String couponKey,
            @Nullable String couponCode,
            long points,
            String pointsKey,
            boolean pointsGiven) {

        public boolean couponDue() {
            return coupon.isPositive() && couponCode == null;
        }

        public boolean pointsDue() {
            return points > 0 && !pointsGiven;
        }
    }
}
