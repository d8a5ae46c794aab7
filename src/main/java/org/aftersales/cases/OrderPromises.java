package org.aftersales.cases;

import org.aftersales.orders.OrderMoney;
import org.aftersales.shared.OrderNumber;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the cases of an order give its customer together: an amount that is split over several of them counts as a whole (S7). */
@Service
public class OrderPromises {

    private final OrderMoney money;
    private final CaseOffers offers;

    OrderPromises(OrderMoney money, CaseOffers offers) {
        this.money = money;
        this.offers = offers;
    }

    /**
     * Refunds, calculated, approved or paid, and coupons, proposed or promised, of all cases of the order. Whoever asks next waits until
     * the caller's transaction ends, so that of two amounts at once the second one counts the first.
     *
     * @return minor units of the order's currency
     */
    @Transactional
    public long minorOf(OrderNumber order) {
        var coupons = offers.promised(order).values().stream()
                .mapToLong(Money::getAmountMinorLong)
                .sum();
        return money.settledOf(order) + coupons;
    }
}
