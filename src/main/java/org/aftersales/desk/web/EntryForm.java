package org.aftersales.desk.web;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.aftersales.returns.ReturnRequest.RequestedLine;
import org.jspecify.annotations.Nullable;

/** What a customer wants of which articles, and why, as an agent has typed it: kept as typed until it is right. */
public abstract class EntryForm {

    private String reason = "";
    private String channel = "";
    private String remark = "";
    private final TypedUnits units = new TypedUnits();

    /** The lines whose quantity is no whole number. */
    final List<Integer> unreadableLines() {
        return units.unreadable();
    }

    final String unitsOf(int line) {
        return units.of(line);
    }

    /** All lines, also those of which there are none. */
    final List<RequestedLine> lines(IntPredicate opened) {
        return units.counted().entrySet().stream()
                .map(line -> new RequestedLine(line.getKey(), line.getValue(), opened.test(line.getKey())))
                .toList();
    }

    /** @return empty when the customer gave none */
    final @Nullable String words() {
        return remark.isBlank() ? null : remark.strip();
    }

    public final String getReason() {
        return reason;
    }

    public final void setReason(String reason) {
        this.reason = reason;
    }

    public final String getChannel() {
        return channel;
    }

    public final void setChannel(String channel) {
        this.channel = channel;
    }

    public final String getRemark() {
        return remark;
    }

    public final void setRemark(String remark) {
        this.remark = remark;
    }

    public final Map<Integer, String> getUnits() {
        return units.typed();
    }
}
