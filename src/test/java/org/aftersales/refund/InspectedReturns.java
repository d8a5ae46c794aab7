package org.aftersales.refund;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseFiles.NewCase;
import org.aftersales.cases.CaseFiles.NewLine;
import org.aftersales.cases.CaseGoods;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.store.CasesOnDatabase;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.Orders;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.SignedInPerson;
import org.springframework.transaction.support.TransactionTemplate;

/** Returns whose goods have come and were accepted: what comes before the money, done by hand. */
final class InspectedReturns {

    private final DataSource database;
    private final TransactionTemplate transaction;
    private final CaseFiles cases;
    private final CaseGoods goods;
    private final Orders orders;
    private final OrderLedger ledger;

    InspectedReturns(
            DataSource database, TransactionTemplate transaction, CaseFiles cases, Orders orders, OrderLedger ledger) {
        this.database = database;
        this.transaction = transaction;
        this.cases = cases;
        this.goods = new CasesOnDatabase(database, new SignedInPerson(), Clock.systemUTC()).goods();
        this.orders = orders;
        this.ledger = ledger;
    }

    OrderNumber sold(AnOrder order) {
        return order.writeTo(database);
    }

    OrderLine line(OrderNumber order) {
        try {
            return orders.get(order).lines().get(0);
        } catch (BusinessException missing) {
            throw new AssertionError(missing);
        }
    }

    long refundedOverPayments(OrderNumber order) {
        try {
            return orders.get(order).payments().stream()
                    .mapToLong(payment -> payment.refundedMinor())
                    .sum();
        } catch (BusinessException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Units of the first line, accepted; the reviewer took no fee and switched nothing on. */
    CaseNumber accepted(OrderNumber order, int units) {
        return accepted(order, units, "NO_REASON", 0, false);
    }

    CaseNumber accepted(OrderNumber order, int units, String reason, long serviceFee, boolean freightBack) {
        return transaction.execute(status -> {
            try {
                var number = requested(order, units, reason);
                cases.advance(number, CaseTransition.APPROVE, "ReturnApproved", Map.of());
                cases.reviewed(number, review(serviceFee, freightBack));
                var caseLine = cases.get(number).lines().get(0);
                goods.received(number, caseLine.id(), units);
                cases.advance(number, CaseTransition.RECEIVE_ALL, "ParcelReceived", Map.of());
                goods.inspected(number, caseLine.id(), units, 0);
                ledger.returned(caseLine.orderLineId(), units);
                return number;
            } catch (BusinessException refusal) {
                throw new AssertionError(refusal);
            }
        });
    }

    /** A request that nobody has looked at. */
    CaseNumber requested(OrderNumber orderNumber, int units, String reason) {
        return transaction.execute(status -> {
            try {
                var order = orders.get(orderNumber);
                var line = order.lines().get(0);
                return cases.open(new NewCase(
                        "RETURN",
                        orderNumber,
                        order.customerNumber(),
                        order.currency().getCode(),
                        "shop",
                        Instant.now(),
                        reason,
                        null,
                        50,
                        List.of(new NewLine(
                                line.id(), line.lineNumber(), line.sku(), line.description(), units, false))));
            } catch (BusinessException refusal) {
                throw new AssertionError(refusal);
            }
        });
    }

    static CaseFile.Review review(long serviceFee, boolean freightBack) {
        return new CaseFile.Review(
                "ray", Instant.now(), true, null, null, serviceFee, freightBack, false, false, null, null, null);
    }
}
