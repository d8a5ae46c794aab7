package org.aftersales.returns;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the customer asks for (RR-01), in the words of the shop or of an agent. Nothing in it is believed: prices, names and quantities
 * come from the order.
 *
 * @param requestedAt when the customer asked; empty: now
 * @param channel how the customer came; empty when the shop files
 * @param identityVerified an agent confirms the identity of the customer and the purchase (IN-14)
 * @param deliveryRefused the customer has not taken the parcel in, or will not when it comes (RR-11)
 */
public record ReturnRequest(
        OrderNumber orderNumber,
        @Nullable Instant requestedAt,
        String reason,
        @Nullable String remark,
        @Nullable String channel,
        boolean identityVerified,
        boolean deliveryRefused,
        List<RequestedLine> lines) {

    public ReturnRequest {
        lines = List.copyOf(lines);
    }

    /** Of goods that the customer has. */
    public ReturnRequest(
            OrderNumber orderNumber,
            @Nullable Instant requestedAt,
            String reason,
            @Nullable String remark,
            @Nullable String channel,
            boolean identityVerified,
            List<RequestedLine> lines) {
        this(orderNumber, requestedAt, reason, remark, channel, identityVerified, false, lines);
    }

    /** @param opened whether the customer says that the package was opened */
    public record RequestedLine(int lineNumber, int units, boolean opened) {}

    /** One text for one request, however its JSON was written. */
    String canonical() {
        var goods = lines.stream()
                .map(line -> line.lineNumber() + ":" + line.units() + ":" + line.opened())
                .collect(Collectors.joining(","));
        return String.join(
                "\n",
                orderNumber.value(),
                String.valueOf(requestedAt),
                reason,
                String.valueOf(channel),
                String.valueOf(identityVerified) + (deliveryRefused ? " refused at the door" : ""),
                goods,
                String.valueOf(remark));
    }
}
