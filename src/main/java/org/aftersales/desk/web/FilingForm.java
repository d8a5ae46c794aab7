package org.aftersales.desk.web;

import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.aftersales.returns.ReturnRequest.RequestedLine;

/** The entry of a case that does not exist yet: of which order, for whom, and the name of this one filing. */
public abstract class FilingForm extends EntryForm {

    private String order = "";
    private boolean identityVerified;
    /** Names this one filing: sending the page twice opens one case. */
    private String key = UUID.randomUUID().toString();

    FilingForm() {
        setChannel("phone");
    }

    /** The lines of which there are any. */
    final List<RequestedLine> wantedLines(IntPredicate opened) {
        return lines(opened).stream().filter(line -> line.units() > 0).toList();
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
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
}
