package org.aftersales.returns;

import java.util.Map;
import org.aftersales.cases.CaseDiscounts;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Coupon and points that the refunded goods had used up go back to the customer, once money and goods are settled (RR-07). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DiscountDesk {

    private final CaseFiles cases;
    private final CaseDiscounts discounts;
    private final RefundFacts refunds;
    private final Points points;

    DiscountDesk(CaseFiles cases, CaseDiscounts discounts, RefundFacts refunds, Points points) {
        this.cases = cases;
        this.discounts = discounts;
        this.refunds = refunds;
        this.points = points;
    }

    /** What still waits to be given. */
    public record Due(boolean coupon, boolean points) {

        /** What is given first. */
        public String first() {
            if (points) {
                return "POINTS";
            }
            return coupon ? "COUPON" : "NOTHING";
        }
    }

    /** Fixes what is given back, as the refund stands now; later changes of the refund change nothing of it. */
    public Due look(CaseNumber number) {
        refunds.of(number).ifPresent(refund -> discounts.owe(number, refund.coupon(), refund.points()));
        return discounts
                .of(number)
                .map(owed -> new Due(owed.couponDue(), owed.pointsDue()))
                .orElse(new Due(false, false));
    }

    /** Has the shop book the points; may be repeated until they are noted here. */
    public void givePoints(CaseNumber number) throws BusinessException {
        var file = cases.get(number);
        var owed = discounts.of(number).orElseThrow();
        points.giveBack(owed.pointsKey(), number, file.customerNumber(), owed.points());
        if (!discounts.pointsGiven(number)) {
            throw new CaseMovedOnException(number, file.status());
        }
        cases.note(number, "PointsGivenBack", Map.of("pointsBack", Long.toString(owed.points())));
    }
}
