package org.aftersales.orders;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.aftersales.shared.OrderNumber;

/**
 * A parcel that leaves the shop.
 *
 * @param number the shop's own number of it
 * @param lines what is in it; empty: all that the order still has to get
 */
public record Shipment(OrderNumber order, String number, Instant shippedAt, List<Line> lines) {

    public Shipment {
        lines = List.copyOf(lines);
    }

    public record Line(int lineNumber, int units) {}

    /** The same for the same parcel, however it is told. */
    public String content() {
        return lines.isEmpty()
                ? "all"
                : lines.stream()
                        .map(line -> line.lineNumber() + ":" + line.units())
                        .sorted()
                        .collect(Collectors.joining(","));
    }
}
