package org.aftersales.returns;

import java.math.BigDecimal;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.CaseLine;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Proportion;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Reads the service fee that a reviewer typed: zero or more, and never above what was paid for the goods (RR-05). */
@Component
class ServiceFees {

    private final Orders orders;

    ServiceFees(Orders orders) {
        this.orders = orders;
    }

    /** @return minor units; zero when nothing was typed */
    long read(ReviewAnswer.AmountAnswer answer, CaseFile file) throws BusinessException {
        var text = answer.serviceFee();
        if (text.isEmpty()) {
            return 0;
        }
        var fee = parse(text.get().strip(), file.currency());
        if (fee > 0) {
            refuseAboveGoods(fee, file);
        }
        return fee;
    }

    private static long parse(String text, CurrencyUnit currency) throws ServiceFeeInvalidException {
        var decimals = currency.getDecimalPlaces();
        if (!text.matches("\\d{1,12}(\\.\\d{1," + Math.max(1, decimals) + "})?")) {
            throw new ServiceFeeInvalidException(currency.getCode(), decimals);
        }
        try {
            return new BigDecimal(text).movePointRight(decimals).longValueExact();
        } catch (ArithmeticException tooFine) {
            throw new ServiceFeeInvalidException(currency.getCode(), decimals);
        }
    }

    private void refuseAboveGoods(long fee, CaseFile file) throws OrderUnknownException, ServiceFeeTooHighException {
        var order = orders.get(file.orderNumber());
        var goods = file.lines().stream()
                .mapToLong(line -> paidFor(line, file, order))
                .sum();
        if (fee > goods) {
            throw new ServiceFeeTooHighException(
                    Money.ofMinor(file.currency(), goods).toString());
        }
    }

    private static long paidFor(CaseLine line, CaseFile file, Order order) {
        var units = file.inspected() ? line.creditedUnits() : line.requestedUnits();
        return order.lines().stream()
                .filter(sold -> sold.id() == line.orderLineId())
                .mapToLong(sold -> share(sold, units))
                .sum();
    }

    /** The share after what earlier cases settled, so that the parts never exceed the whole. */
    private static long share(OrderLine sold, int units) {
        var before = Math.min(sold.settledUnits(), sold.units() - units);
        return Proportion.upTo(sold.paidMinor(), before + units, sold.units())
                - Proportion.upTo(sold.paidMinor(), before, sold.units());
    }
}
