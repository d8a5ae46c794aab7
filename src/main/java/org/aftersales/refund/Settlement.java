package org.aftersales.refund;

import org.aftersales.cases.CaseFile;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.OrderMoney;
import org.aftersales.refund.Calculations.Stored;
import org.aftersales.shared.OrderNumber;
import org.springframework.stereotype.Component;

/** Fixes a calculated refund in the order's ledger, whole or not at all. */
@Component
class Settlement {

    private final OrderLedger ledger;
    private final OrderMoney money;

    Settlement(OrderLedger ledger, OrderMoney money) {
        this.ledger = ledger;
        this.money = money;
    }

    /**
     * Cases of one order follow one another: which of them takes the last unit decides about the freight, and their sum about whether a
     * person is asked.
     */
    void alone(CaseFile file) {
        ledger.lock(file.orderNumber());
    }

    /**
     * @return false when another case settled units or freight of the order since the figures were read; the ledger is as before then
     */
    boolean fix(OrderNumber order, RefundCalculation calculation) {
        var lines = calculation.lines();
        for (int done = 0; done < lines.size(); done++) {
            var line = lines.get(done);
            if (!money.settle(line.orderLineId(), line.settledBefore(), line.units(), line.amountMinor())) {
                takeBackLines(calculation, done);
                return false;
            }
            if (line.givesDiscountsBack()
                    && !money.settleDiscounts(line.orderLineId(), line.couponMinor(), line.points())) {
                money.unsettle(line.orderLineId(), line.units(), line.amountMinor());
                takeBackLines(calculation, done);
                return false;
            }
        }
        if (calculation.freightMinor() > 0 && !money.settleFreight(order, calculation.freightMinor())) {
            takeBackLines(calculation, lines.size());
            return false;
        }
        return true;
    }

    void takeBack(Stored stored) {
        takeBack(stored.orderNumber(), stored.calculation());
    }

    void takeBack(OrderNumber order, RefundCalculation calculation) {
        takeBackLines(calculation, calculation.lines().size());
        if (calculation.freightMinor() > 0) {
            money.unsettleFreight(order, calculation.freightMinor());
        }
    }

    private void takeBackLines(RefundCalculation calculation, int count) {
        for (var line : calculation.lines().subList(0, count)) {
            money.unsettle(line.orderLineId(), line.units(), line.amountMinor());
            if (line.givesDiscountsBack()) {
                money.unsettleDiscounts(line.orderLineId(), line.couponMinor(), line.points());
            }
        }
    }
}
