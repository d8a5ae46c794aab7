package org.aftersales.desk.web;

import java.util.Map;
import java.util.TreeMap;
import org.aftersales.cases.CaseFile;
import org.aftersales.returns.EntryCorrection;

/** The entry of a return as customer service corrects it. */
public class CorrectionForm extends EntryForm {

    private int seen;
    /** By line number of the order. */
    private final Map<Integer, Boolean> opened = new TreeMap<>();

    static CorrectionForm of(CaseFile file, int changes) {
        var form = new CorrectionForm();
        form.seen = changes;
        form.setReason(file.reason());
        form.setChannel(file.channel());
        form.setRemark(file.remark() == null ? "" : file.remark());
        for (var line : file.lines()) {
            form.getUnits().put(line.lineNumber(), Integer.toString(line.requestedUnits()));
            form.opened.put(line.lineNumber(), line.opened());
        }
        return form;
    }

    EntryCorrection correction() {
        return new EntryCorrection(seen, getReason(), getChannel(), words(), lines(this::isOpened));
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

    public Map<Integer, Boolean> getOpened() {
        return opened;
    }
}
