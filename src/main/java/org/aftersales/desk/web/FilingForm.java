package org.aftersales.desk.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.jspecify.annotations.Nullable;

/** What an agent has typed for a customer who wants the money of articles back, kept as typed until it is right. */
public abstract class FilingForm {

    private String order = "";
    private String reason = "";
    private String channel = "phone";
    private String remark = "";
    private boolean identityVerified;
    /** Names this one filing: sending the page twice opens one case. */
    private String key = UUID.randomUUID().toString();
    /** By line number of the order. */
    private final Map<Integer, String> units = new TreeMap<>();

    /** The lines whose quantity is no whole number. */
    final List<Integer> unreadableLines() {
        return units.entrySet().stream()
                .filter(line -> Quantity.of(line.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The lines of which there are any. */
    final List<RequestedLine> lines(IntPredicate opened) {
        return units.entrySet().stream()
                .map(line -> new RequestedLine(
                        line.getKey(), Quantity.of(line.getValue()).orElse(0), opened.test(line.getKey())))
                .filter(line -> line.units() > 0)
                .toList();
    }

    /** @return empty when the customer gave none */
    final @Nullable String words() {
        return remark.isBlank() ? null : remark.strip();
    }

    final String unitsOf(int line) {
        return units.getOrDefault(line, "");
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

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public Map<Integer, String> getUnits() {
        return units;
    }
}
