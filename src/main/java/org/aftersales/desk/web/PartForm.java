package org.aftersales.desk.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.aftersales.warehouse.Disposition;
import org.aftersales.warehouse.DispositionQuestion;
import org.aftersales.warehouse.FaultParty;
import org.aftersales.warehouse.InspectedPart;
import org.aftersales.warehouse.ParcelToInspect.Choices;
import org.aftersales.warehouse.ParcelToInspect.Line;
import org.aftersales.warehouse.RefusalCode;
import org.aftersales.warehouse.Severity;
import org.jspecify.annotations.Nullable;

/** Some units of a parcel line as the inspector typed them, kept as typed until they are right. */
public class PartForm {

    private long line;
    private String units = "";
    private boolean accepted;
    private boolean packagingComplete;
    private boolean accessoriesComplete;
    private boolean opened;
    private String batch = "";
    private String expiry = "";
    private String defect = "";
    private Severity severity = Severity.NONE;
    private FaultParty faultParty = FaultParty.NONE;
    private @Nullable Disposition disposition;
    private @Nullable RefusalCode refusalCode;
    private String note = "";
    private @Nullable Choices choices;

    /** Units without fault, as the customer announced them. */
    static PartForm fine(Line line, int units) {
        var part = of(line, units, line.saidOpened());
        part.accepted = true;
        part.choose(line.ifAccepted());
        return part;
    }

    /** Units that the customer gets no money for, whatever their state: more than requested, too late, or another article. */
    static PartForm surplus(Line line, int units, boolean settled) {
        var part = of(line, units, line.saidOpened());
        var tooMany = settled ? RefusalCode.AFTER_SETTLEMENT : RefusalCode.NOT_REQUESTED;
        part.refusalCode = line.goods().requested() ? tooMany : RefusalCode.ITEM_MISMATCH;
        part.choose(line.ifRefused());
        return part;
    }

    private static PartForm of(Line line, int units, boolean opened) {
        var part = new PartForm();
        part.line = line.goods().id();
        part.units = Integer.toString(units);
        part.opened = opened;
        part.packagingComplete = true;
        part.accessoriesComplete = true;
        part.batch = Optional.ofNullable(line.goods().toldBatch()).orElse("");
        part.expiry = Optional.ofNullable(line.goods().toldExpiry())
                .map(LocalDate::toString)
                .orElse("");
        return part;
    }

    /** The same findings for one unit, to be changed where it differs. */
    PartForm one() {
        var part = new PartForm();
        part.line = line;
        part.units = "1";
        part.accepted = accepted;
        part.packagingComplete = packagingComplete;
        part.accessoriesComplete = accessoriesComplete;
        part.opened = opened;
        part.batch = batch;
        part.expiry = expiry;
        part.disposition = disposition;
        part.refusalCode = refusalCode;
        return part;
    }

    /** Keeps the chosen disposition as long as it is allowed, else takes the proposed one. */
    final void choose(Choices allowed) {
        choices = allowed;
        if (disposition == null || !allowed.allowed().contains(disposition)) {
            disposition = allowed.proposed();
        }
    }

    /** @throws DateTimeParseException when the last day of use is no date */
    DispositionQuestion question() {
        return new DispositionQuestion(
                line, accepted, packagingComplete, accessoriesComplete, opened, expiryDay(), severity);
    }

    InspectedPart part() {
        return new InspectedPart(
                line,
                Quantity.of(units).orElse(0),
                accepted,
                packagingComplete,
                accessoriesComplete,
                opened,
                blankToNull(batch),
                expiryDay(),
                blankToNull(defect),
                severity,
                faultParty,
                java.util.Objects.requireNonNull(disposition, "disposition"),
                accepted ? null : refusalCode,
                blankToNull(note));
    }

    private @Nullable LocalDate expiryDay() {
        return expiry.isBlank() ? null : LocalDate.parse(expiry.strip());
    }

    boolean expiryReadable() {
        try {
            expiryDay();
            return true;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    public long getLine() {
        return line;
    }

    public void setLine(long line) {
        this.line = line;
    }

    public String getUnits() {
        return units;
    }

    public void setUnits(String units) {
        this.units = units;
    }

    public boolean isAccepted() {
        return accepted;
    }

    public void setAccepted(boolean accepted) {
        this.accepted = accepted;
    }

    public boolean isPackagingComplete() {
        return packagingComplete;
    }

    public void setPackagingComplete(boolean packagingComplete) {
        this.packagingComplete = packagingComplete;
    }

    public boolean isAccessoriesComplete() {
        return accessoriesComplete;
    }

    public void setAccessoriesComplete(boolean accessoriesComplete) {
        this.accessoriesComplete = accessoriesComplete;
    }

    public boolean isOpened() {
        return opened;
    }

    public void setOpened(boolean opened) {
        this.opened = opened;
    }

    public String getBatch() {
        return batch;
    }

    public void setBatch(String batch) {
        this.batch = batch;
    }

    public String getExpiry() {
        return expiry;
    }

    public void setExpiry(String expiry) {
        this.expiry = expiry;
    }

    public String getDefect() {
        return defect;
    }

    public void setDefect(String defect) {
        this.defect = defect;
    }

    public Severity getSeverity() {
        return severity;
    }

    public void setSeverity(Severity severity) {
        this.severity = severity;
    }

    public FaultParty getFaultParty() {
        return faultParty;
    }

    public void setFaultParty(FaultParty faultParty) {
        this.faultParty = faultParty;
    }

    public @Nullable Disposition getDisposition() {
        return disposition;
    }

    public void setDisposition(@Nullable Disposition disposition) {
        this.disposition = disposition;
    }

    public @Nullable RefusalCode getRefusalCode() {
        return refusalCode;
    }

    public void setRefusalCode(@Nullable RefusalCode refusalCode) {
        this.refusalCode = refusalCode;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public @Nullable Choices getChoices() {
        return choices;
    }
}
