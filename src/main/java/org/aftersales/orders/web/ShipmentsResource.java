package org.aftersales.orders.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.aftersales.orders.Shipment;
import org.aftersales.orders.ShippingDesk;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/orders/{number}/shipments")
@Tag(name = "Orders")
class ShipmentsResource {

    private static final int MOST_LINES = 400;

    private final ShippingDesk desk;
    private final OrderReaders readers;
    private final Clock clock;

    ShipmentsResource(ShippingDesk desk, OrderReaders readers, Clock clock) {
        this.desk = desk;
        this.readers = readers;
        this.clock = clock;
    }

    @Schema(name = "ShipmentForm", description = "A parcel that leaves the shop")
    record Form(
            @Schema(description = "the shop's own number of the parcel") @Nullable String shipmentNumber,
            @Schema(description = "when it leaves; empty: now") @Nullable OffsetDateTime shippedAt,
            @Schema(description = "what is in it; empty: all that the order still has to get") @Nullable
                    List<@Nullable Line> lines) {

        Shipment shipment(OrderNumber order, Clock clock) {
            return new Shipment(
                    order,
                    Objects.requireNonNullElse(shipmentNumber, ""),
                    shippedAt == null ? clock.instant() : shippedAt.toInstant(),
                    lines == null
                            ? List.of()
                            : lines.stream()
                                    .filter(Objects::nonNull)
                                    .map(Line::line)
                                    .toList());
        }
    }

    @Schema(name = "ShipmentLine")
    record Line(@Nullable Integer lineNumber, @Nullable Integer units) {

        Shipment.Line line() {
            return new Shipment.Line(Objects.requireNonNullElse(lineNumber, 0), Objects.requireNonNullElse(units, 0));
        }
    }

    @PostMapping
    @Operation(
            summary = "Tell that a parcel leaves",
            description =
                    "Best before it does: 409 OrderHeld when the customer asks the money back at this moment, 409 UnitsCancelled"
                            + " when it is paid back already; the goods must stay then. The same parcel again changes nothing.")
    OrderView tell(@PathVariable String number, @RequestBody Form form) throws BusinessException {
        readers.mayTell();
        if (form.lines() != null && form.lines().size() > MOST_LINES) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "lines");
        }
        return OrderView.of(desk.told(form.shipment(wellFormed(number), clock)), null);
    }

    private static OrderNumber wellFormed(String number) {
        try {
            return new OrderNumber(number);
        } catch (IllegalArgumentException never) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "order", never);
        }
    }
}
