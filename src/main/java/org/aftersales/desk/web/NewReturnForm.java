package org.aftersales.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.returns.ReturnRequest;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;

/** What an agent has typed for a new return, kept as typed until it is right. */
public class NewReturnForm {

    private String order = "";
    private String reason = "";
    private String channel = "phone";
    private String askedAt = "";
    private String remark = "";
    private boolean identityVerified;
    private boolean deliveryRefused;
    /** Names this one filing: sending the page twice opens one case. */
    private String key = UUID.randomUUID().toString();
    /** By line number of the order. */
    private final Map<Integer, String> units = new TreeMap<>();
    /** By line number of the order. */
    private final Map<Integer, Boolean> opened = new TreeMap<>();

    /** The lines whose quantity is no whole number. */
    List<Integer> unreadableLines() {
        return units.entrySet().stream()
                .filter(line -> !line.getValue().isBlank()
                        && Quantity.of(line.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @throws DateTimeParseException when the moment of the request is none */
    @Nullable
    Instant requestedAt(Clock clock) {
        return askedAt.isBlank()
                ? null
                : LocalDateTime.parse(askedAt).atZone(clock.getZone()).toInstant();
    }

    ReturnRequest request(OrderNumber number, Clock clock) {
        var lines = new ArrayList<RequestedLine>();
        units.forEach((line, typed) -> Quantity.of(typed)
                .filter(count -> count > 0)
                .ifPresent(count -> lines.add(new RequestedLine(line, count, isOpened(line)))));
        return new ReturnRequest(
                number,
                requestedAt(clock),
                reason,
                remark.isBlank() ? null : remark.strip(),
                channel,
                identityVerified,
                deliveryRefused,
                lines);
    }

    public boolean isOpened(int line) {
        return opened.getOrDefault(line, false);
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getChannel() {
        return channel;
    }

    public void setChannel(String channel) {
        this.channel = channel;
    }

    public String getAskedAt() {
        return askedAt;
    }

    public void setAskedAt(String askedAt) {
        this.askedAt = askedAt;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public boolean isIdentityVerified() {
        return identityVerified;
    }

    public void setIdentityVerified(boolean identityVerified) {
        this.identityVerified = identityVerified;
    }

    public boolean isDeliveryRefused() {
        return deliveryRefused;
    }

    public void setDeliveryRefused(boolean deliveryRefused) {
        this.deliveryRefused = deliveryRefused;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Map<Integer, String> getUnits() {
        return units;
    }

    public Map<Integer, Boolean> getOpened() {
        return opened;
    }
}
