package org.aftersales.orders;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.aftersales.shared.BusinessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the shop tells of parcels, best before they leave: what is held for a customer who asks the money back must stay, and the shop is
 * told so. Between the shop and the customer exactly one is first, by one conditional UPDATE per line.
 */
@Service
public class ShippingDesk {

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._/-]{1,64}");

    private final Orders orders;
    private final OrderLedger ledger;
    private final ShipmentBook shipments;
    private final Clock clock;

    ShippingDesk(Orders orders, OrderLedger ledger, ShipmentBook shipments, Clock clock) {
        this.orders = orders;
        this.ledger = ledger;
        this.shipments = shipments;
        this.clock = clock;
    }

    /**
     * Records the parcel, whole or not at all. The same parcel again changes nothing.
     *
     * @return the order as it stands afterwards
     * @throws OrderHeldException when a customer asks the money back; the goods must not leave
     * @throws UnitsCancelledException when the customer has the money back; the goods must never leave
     */
    @Transactional(rollbackFor = BusinessException.class)
    public Order told(Shipment shipment) throws BusinessException {
        if (!NUMBER.matcher(shipment.number()).matches()) {
            throw new ShipmentNumberInvalidException();
        }
        if (shipment.shippedAt().isAfter(clock.instant())) {
            throw new ShippedInFutureException();
        }
        if (!ledger.lock(shipment.order())) {
            throw new OrderUnknownException(shipment.order());
        }
        if (!toldBefore(shipment)) {
            ship(shipment);
            shipments.store(shipment);
        }
        return orders.get(shipment.order());
    }

    private boolean toldBefore(Shipment shipment) throws ShipmentNumberReusedException {
        var known = shipments.content(shipment.order(), shipment.number());
        if (known.isPresent() && !known.get().equals(shipment.content())) {
            throw new ShipmentNumberReusedException();
        }
        return known.isPresent();
    }

    private void ship(Shipment shipment) throws BusinessException {
        var order = orders.get(shipment.order());
        var parts = shipment.lines().isEmpty() ? rest(order) : named(order, shipment.lines());
        for (var part : parts) {
            if (!ledger.ship(part.line.id(), part.units)) {
                throw refusal(part);
            }
        }
    }

    private record Part(OrderLine line, int units) {}

    private static List<Part> rest(Order order) throws BusinessException {
        var parts = order.lines().stream()
                .filter(line -> line.units() > line.cancelledUnits() + line.shippedUnits())
                .map(line -> new Part(line, line.units() - line.cancelledUnits() - line.shippedUnits()))
                .toList();
        if (parts.isEmpty() && order.lines().stream().allMatch(line -> line.shippedUnits() == 0)) {
            throw new UnitsCancelledException(order.lines().get(0).lineNumber());
        }
        return parts;
    }

    /** In the order of their ids, as everybody locks them. */
    private static List<Part> named(Order order, List<Shipment.Line> lines) throws ShipmentLineInvalidException {
        Map<Integer, OrderLine> known = new HashMap<>();
        order.lines().forEach(line -> known.put(line.lineNumber(), line));
        var seen = new HashSet<Integer>();
        for (var line : lines) {
            if (!known.containsKey(line.lineNumber()) || line.units() < 1 || !seen.add(line.lineNumber())) {
                throw new ShipmentLineInvalidException(line.lineNumber());
            }
        }
        return lines.stream()
                .map(line -> new Part(known.get(line.lineNumber()), line.units()))
                .sorted(Comparator.comparingLong(part -> part.line.id()))
                .toList();
    }

    private static BusinessException refusal(Part part) {
        var line = part.line;
        var left = line.units() - line.shippedUnits() - line.cancelledUnits();
        if (part.units <= left) {
            return new OrderHeldException(line.lineNumber());
        }
        return part.units <= left + line.cancelledUnits()
                ? new UnitsCancelledException(line.lineNumber())
                : new ShipmentLineInvalidException(line.lineNumber());
    }
}
