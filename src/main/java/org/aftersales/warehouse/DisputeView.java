package org.aftersales.warehouse;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CasePhotos;
import org.aftersales.cases.CaseQuestions;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseResponsibilities;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a superior weighs side by side: the courier's record, the customer's words, and what quality control found (QC-04). */
@Component
class DisputeView implements CaseViewPart {

    /** Steps of the timeline that tell of the way of the goods. */
    private static final Set<String> OF_THE_COURIER = Set.of(
            "ShipmentReported",
            "ParcelRefusedAtTheDoor",
            "ParcelReceived",
            "NothingCame",
            "ParcelStillExpected",
            "ParcelGivenUp",
            "ParcelLost",
            "GoodsLost");

    private final CaseFiles cases;
    private final CaseReasons reasons;
    private final CaseQuestions questions;
    private final CasePhotos photos;
    private final CaseResponsibilities responsibilities;
    private final Inspections inspections;
    private final Texts texts;
    private final ArticleNames names;
    private final Clock clock;

    DisputeView(
            CaseFiles cases,
            CaseReasons reasons,
            CaseQuestions questions,
            CasePhotos photos,
            CaseResponsibilities responsibilities,
            Inspections inspections,
            Texts texts,
            ArticleNames names,
            Clock clock) {
        this.cases = cases;
        this.reasons = reasons;
        this.questions = questions;
        this.photos = photos;
        this.responsibilities = responsibilities;
        this.inspections = inspections;
        this.texts = texts;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dispute";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        try {
            var file = cases.get(caseNumber);
            var language = viewer.language();
            return Map.of(
                    "courier", courier(file, language),
                    "customer", customer(file, language),
                    "inspection", inspection(caseNumber, language),
                    "settled", settled(caseNumber, language));
        } catch (CaseUnknownException gone) {
            return Map.of();
        }
    }

    private List<Map<String, Object>> courier(CaseFile file, Locale language) {
        var rows = new ArrayList<Map<String, Object>>();
        var courier = file.courier();
        if (courier != null) {
            rows.add(row("Courier", courier, language));
            rows.add(row("Tracking number", file.trackingNumber(), language));
        }
        for (var entry : cases.timeline(file.number())) {
            if (OF_THE_COURIER.contains(entry.what())) {
                rows.add(Map.of(
                        "what", moment(entry.at(), language), "says", texts.in(language, "code." + entry.what())));
            }
        }
        for (var line : file.lines()) {
            rows.add(Map.of(
                    "what",
                    names.of(language, line.sku(), line.description()),
                    "says",
                    texts.in(
                            language,
                            "{0} asked for, {1} came, {2} lost",
                            line.requestedUnits(),
                            line.receivedUnits(),
                            line.lostUnits())));
        }
        return rows;
    }

    private List<Map<String, Object>> customer(CaseFile file, Locale language) {
        var rows = new ArrayList<Map<String, Object>>();
        rows.add(row(
                "Reason",
                reasons.forReturn(file.reason())
                        .map(reason -> reason.label(language))
                        .orElse(file.reason()),
                language));
        if (file.remark() != null) {
            rows.add(row("Remark", file.remark(), language));
        }
        for (var question : questions.of(file.number())) {
            var answer = question.answer();
            rows.add(Map.of(
                    "what", question.text(), "says", answer == null ? texts.in(language, "No answer yet") : answer));
        }
        rows.add(row("Photos", count(file, CasePhotos.Purpose.REQUEST), language));
        return rows;
    }

    private List<Map<String, Object>> inspection(CaseNumber number, Locale language) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var part : inspections.ofCase(number)) {
            var found = String.join(
                    ", ",
                    texts.in(language, part.accepted() ? "Accepted" : "Refused"),
                    texts.in(language, "code." + part.severity().name()),
                    texts.in(language, part.packagingComplete() ? "packaging complete" : "packaging incomplete"),
                    texts.in(language, part.opened() ? "opened" : "unopened"));
            var defect = part.defect();
            rows.add(Map.of(
                    "what",
                    part.units() + " × "
                            + names.of(language, part.line().sku(), part.line().description()),
                    "says",
                    defect == null ? found : found + ": " + defect));
        }
        rows.add(Map.of(
                "what",
                texts.in(language, "Photos"),
                "says",
                Long.toString(photos.of(number).stream()
                        .filter(photo -> photo.purpose() == CasePhotos.Purpose.INSPECTION)
                        .count())));
        return rows;
    }

    private String settled(CaseNumber number, Locale language) {
        return responsibilities
                .of(number)
                .map(word -> texts.in(language, "code." + word.party().name()))
                .orElse("");
    }

    private String count(CaseFile file, CasePhotos.Purpose purpose) {
        return Long.toString(photos.of(file.number()).stream()
                .filter(photo -> photo.purpose() == purpose)
                .count());
    }

    private Map<String, Object> row(String label, @Nullable String says, Locale language) {
        return Map.of("what", texts.in(language, label), "says", says == null ? "" : says);
    }

    private String moment(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(clock.getZone())
                .format(at);
    }
}
