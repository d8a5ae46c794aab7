package org.aftersales.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.returns.ReturnRequest;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;

/** Of goods that have left: when the customer asked, whether the parcel is refused at the door, and which packages were opened. */
public class NewReturnForm extends FilingForm {

    private String askedAt = "";
    private boolean deliveryRefused;
    /** By line number of the order. */
    private final Map<Integer, Boolean> opened = new TreeMap<>();

    /** @throws DateTimeParseException when the moment of the request is none */
    @Nullable
    Instant requestedAt(Clock clock) {
        return askedAt.isBlank()
                ? null
                : LocalDateTime.parse(askedAt).atZone(clock.getZone()).toInstant();
    }

    ReturnRequest request(OrderNumber number, Clock clock) {
        return new ReturnRequest(
                number,
                requestedAt(clock),
                getReason(),
                words(),
                getChannel(),
                isIdentityVerified(),
                deliveryRefused,
                wantedLines(this::isOpened));
    }

    public boolean isOpened(int line) {
        return opened.getOrDefault(line, false);
    }

    public String getAskedAt() {
        return askedAt;
    }

    public void setAskedAt(String askedAt) {
        this.askedAt = askedAt;
    }

    public boolean isDeliveryRefused() {
        return deliveryRefused;
    }

    public void setDeliveryRefused(boolean deliveryRefused) {
        this.deliveryRefused = deliveryRefused;
    }

    public Map<Integer, Boolean> getOpened() {
        return opened;
    }
}
