package org.aftersales.returns;

import java.util.Map;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.CaseLine;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;

/** An order as it would stand without what one case has reserved of it. */
final class FreedOrder {

    private FreedOrder() {}

    static Order without(CaseFile file, Order order) {
        var reserved = file.lines().stream().collect(Collectors.toMap(CaseLine::orderLineId, CaseLine::requestedUnits));
        return new Order(
                order.number(),
                order.customerNumber(),
                order.channel(),
                order.currency(),
                order.orderedAt(),
                order.paid(),
                order.shippedAt(),
                order.deliveredAt(),
                order.freightMinor(),
                order.freightRefundedMinor(),
                order.couponCode(),
                order.distributorNumber(),
                order.lines().stream().map(line -> without(line, reserved)).toList(),
                order.payments());
    }

    private static OrderLine without(OrderLine line, Map<Long, Integer> reserved) {
        return new OrderLine(
                line.id(),
                line.lineNumber(),
                line.sku(),
                line.description(),
                line.productClass(),
                line.listPriceMinor(),
                line.units(),
                line.paidMinor(),
                line.couponMinor(),
                line.points(),
                line.couponBackMinor(),
                line.pointsBack(),
                line.batch(),
                line.expiry(),
                line.reservedUnits() - reserved.getOrDefault(line.id(), 0),
                line.returnedUnits(),
                line.exchangedUnits(),
                line.compensatedUnits(),
                line.settledUnits(),
                line.heldUnits(),
                line.askedUnits(),
                line.cancelledUnits(),
                line.shippedUnits(),
                line.refundedMinor());
    }
}
