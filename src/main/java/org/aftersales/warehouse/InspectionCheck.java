package org.aftersales.warehouse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseStatus;
import org.aftersales.shared.BusinessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges what an inspector says, before anything is written. */
@Component
class InspectionCheck {

    /** Characters of a text that an inspector writes. */
    private static final int LONGEST_TEXT = 500;

    private static final int LONGEST_BATCH = 64;

    private final DispositionRules rules;
    private final Clock clock;

    InspectionCheck(DispositionRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    Checked check(List<InspectedPart> parts, Parcel parcel, CaseFile file) throws BusinessException {
        Units.check(parts.stream().mapToLong(InspectedPart::units));
        for (var part : parts) {
            OpenParcel.line(parcel, part.parcelLineId());
        }
        for (var line : parcel.lines()) {
            checkUnits(line, parts, parcel, file);
        }
        var checked = new ArrayList<Inspection>();
        var decisions = new ArrayList<CaseFiles.LineDecision>();
        for (var part : parts) {
            var line = OpenParcel.line(parcel, part.parcelLineId());
            checkTexts(part);
            var answer = checkDisposition(part, line);
            checked.add(inspection(part, line));
            if (line.lineNumber() != null) {
                decisions.add(new CaseFiles.LineDecision(
                        line.lineNumber(), answer.trace(), part.disposition().name()));
            }
        }
        return new Checked(checked, decisions);
    }

    private static void checkUnits(ParcelLine line, List<InspectedPart> parts, Parcel parcel, CaseFile file)
            throws BusinessException {
        var ofLine =
                parts.stream().filter(part -> part.parcelLineId() == line.id()).toList();
        var inspected = ofLine.stream().mapToLong(InspectedPart::units).sum();
        if (inspected != line.units()) {
            throw new PartsDoNotAddUpException(line.sku(), line.units(), inspected);
        }
        var accepted = ofLine.stream()
                .filter(InspectedPart::accepted)
                .mapToLong(InspectedPart::units)
                .sum();
        if (accepted > 0 && !line.requested()) {
            throw new ArticleNotRequestedException(line.sku());
        }
        var left = acceptable(line, parcel, file);
        if (accepted > left) {
            throw new MoreAcceptedThanRequestedException(line.sku(), left);
        }
    }

    /** Of a parcel without which the case has gone on only what was compensated: for more, somebody would have to be paid. */
    static int acceptable(ParcelLine line, Parcel parcel, CaseFile file) {
        return file.lines().stream()
                .filter(asked -> line.caseLineId() != null && asked.id() == line.caseLineId())
                .mapToInt(asked ->
                        parcel.found() ? compensated(asked, file) : asked.requestedUnits() - asked.creditedUnits())
                .sum();
    }

    /** A case that was closed has paid for nothing. */
    private static int compensated(CaseFile.CaseLine asked, CaseFile file) {
        return file.status() == CaseStatus.CANCELLED ? 0 : asked.lostUnits();
    }

    private static void checkTexts(InspectedPart part) throws BusinessException {
        if (longer(LONGEST_TEXT, part.defect(), part.note())) {
            throw new TextTooLongException(LONGEST_TEXT);
        }
        if (longer(LONGEST_BATCH, part.batch())) {
            throw new TextTooLongException(LONGEST_BATCH);
        }
        BatchNumber.check(part.batch());
    }

    private static boolean longer(int most, @Nullable String... texts) {
        return Stream.of(texts).anyMatch(text -> text != null && text.length() > most);
    }

    private DispositionRules.Answer checkDisposition(InspectedPart part, ParcelLine line) throws BusinessException {
        if (!part.accepted() && part.refusalCode() == null) {
            throw new RefusalReasonMissingException(line.sku());
        }
        var question = new DispositionQuestion(
                line.id(),
                part.accepted(),
                part.packagingComplete(),
                part.accessoriesComplete(),
                part.opened(),
                part.expiry(),
                part.severity());
        if (part.disposition().stock().sold() && DispositionRules.unsellable(line, question, expired(part, line))) {
            throw new HealthProductNotSellableException(line.sku());
        }
        var answer = rules.choices(question, line);
        if (!answer.choices().allowed().contains(part.disposition())) {
            var allowed = answer.choices().allowed().stream().map(Enum::name).collect(Collectors.joining(", "));
            throw new DispositionNotAllowedException(line.sku(), part.disposition(), allowed);
        }
        return answer;
    }

    private boolean expired(InspectedPart part, ParcelLine line) {
        return expiry(part, line).filter(rules::expired).isPresent();
    }

    private static Optional<LocalDate> expiry(InspectedPart part, ParcelLine line) {
        return Optional.ofNullable(part.expiry()).or(() -> Optional.ofNullable(line.toldExpiry()));
    }

    private Inspection inspection(InspectedPart part, ParcelLine line) {
        return new Inspection(
                line,
                (int) part.units(),
                part.accepted(),
                part.packagingComplete(),
                part.accessoriesComplete(),
                part.opened(),
                orNothing(part.batch()) == null ? line.toldBatch() : orNothing(part.batch()),
                expiry(part, line).orElse(null),
                expired(part, line),
                orNothing(part.defect()),
                part.severity(),
                part.faultParty(),
                part.disposition(),
                part.accepted() ? null : part.refusalCode(),
                orNothing(part.note()),
                LocalDate.now(clock));
    }

    private static @Nullable String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @param decisions what the table said about lines of the request */
    record Checked(List<Inspection> parts, List<CaseFiles.LineDecision> decisions) {}
}
