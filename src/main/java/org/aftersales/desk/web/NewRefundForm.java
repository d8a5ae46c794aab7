package org.aftersales.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.aftersales.returns.ReturnRequest;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.aftersales.shared.OrderNumber;

/** What an agent has typed for a customer who wants money back before anything is shipped, kept as typed until it is right. */
public class NewRefundForm {

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
    List<Integer> unreadableLines() {
        return units.entrySet().stream()
                .filter(line -> Quantity.of(line.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    ReturnRequest request(OrderNumber number) {
        var lines = new ArrayList<RequestedLine>();
        units.forEach((line, typed) -> Quantity.of(typed)
                .filter(count -> count > 0)
                .ifPresent(count -> lines.add(new RequestedLine(line, count, false))));
        return new ReturnRequest(
                number, null, reason, remark.isBlank() ? null : remark.strip(), channel, identityVerified, lines);
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
