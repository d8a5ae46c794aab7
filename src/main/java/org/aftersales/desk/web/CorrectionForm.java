package org.aftersales.desk.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftersales.cases.CaseFile;
import org.aftersales.returns.EntryCorrection;
import org.aftersales.returns.ReturnRequest.RequestedLine;

/** The entry of a return as customer service corrects it, kept as typed until it is right. */
public class CorrectionForm {

    private int seen;
    private String reason = "";
    private String channel = "";
    private String remark = "";
    /** By line number of the order. */
    private final Map<Integer, String> units = new TreeMap<>();
    /** By line number of the order. */
    private final Map<Integer, Boolean> opened = new TreeMap<>();

    static CorrectionForm of(CaseFile file, int changes) {
        var form = new CorrectionForm();
        form.seen = changes;
        form.reason = file.reason();
        form.channel = file.channel();
        form.remark = file.remark() == null ? "" : file.remark();
        for (var line : file.lines()) {
            form.units.put(line.lineNumber(), Integer.toString(line.requestedUnits()));
            form.opened.put(line.lineNumber(), line.opened());
        }
        return form;
    }

    /** The lines whose quantity is no whole number. */
    List<Integer> unreadableLines() {
        return units.entrySet().stream()
                .filter(line -> Quantity.of(line.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    EntryCorrection correction() {
        return new EntryCorrection(
                seen,
                reason,
                channel,
                remark.isBlank() ? null : remark.strip(),
                units.entrySet().stream()
                        .map(line -> new RequestedLine(
                                line.getKey(), Quantity.of(line.getValue()).orElse(0), isOpened(line.getKey())))
                        .toList());
    }

    public boolean isOpened(int line) {
        return opened.getOrDefault(line, false);
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
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

    public Map<Integer, String> getUnits() {
        return units;
    }

    public Map<Integer, Boolean> getOpened() {
        return opened;
    }
}
