package org.aftersales.returns.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.aftersales.cases.CaseDecisions;
import org.aftersales.cases.CaseDecisions.Decided;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.CaseLine;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CasePhotos;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Literally;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was asked for (RR-03): order, goods, reason, remark, photos, and what the tables said. */
@Component
class RequestView implements CaseViewPart {

    /** A shop or an agent takes so long to pass a request on. */
    private static final Duration SOON = Duration.ofHours(1);

    private final CaseFiles cases;
    private final Orders orders;
    private final CaseReasons reasons;
    private final CasePhotos photos;
    private final CaseDecisions decisions;
    private final Texts texts;
    private final ShownTimes times;
    private final ArticleNames names;

    RequestView(
            CaseFiles cases,
            Orders orders,
            CaseReasons reasons,
            CasePhotos photos,
            CaseDecisions decisions,
            Texts texts,
            ShownTimes times,
            ArticleNames names) {
        this.cases = cases;
        this.orders = orders;
        this.reasons = reasons;
        this.photos = photos;
        this.decisions = decisions;
        this.texts = texts;
        this.times = times;
        this.names = names;
    }

    @Override
    public String name() {
        return "request";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        try {
            var file = cases.get(caseNumber);
            return of(file, orders.get(file.orderNumber()), viewer.language());
        } catch (CaseUnknownException | OrderUnknownException gone) {
            return Map.of();
        }
    }

    private Map<String, Object> of(CaseFile file, Order order, Locale language) {
        var reason = reasons.forReturn(file.reason());
        var pictures = photos.of(file.number()).stream()
                .map(photo -> Map.<String, Object>of(
                        "id", photo.id(),
                        "url", "/desk/cases/" + file.number().value() + "/photos/" + photo.id(),
                        "purpose", photo.purpose().name()))
                .toList();
        return Map.ofEntries(
                Map.entry("caseNumber", file.number().value()),
                Map.entry("orderNumber", order.number().value()),
                Map.entry("orderedAt", times.day(order.orderedAt(), language)),
                Map.entry("deliveredAt", times.day(order.deliveredAt(), language)),
                Map.entry("requestedAt", times.moment(file.requestedAt(), language)),
                Map.entry("filedAt", times.moment(file.filedAt(), language)),
                Map.entry("datedBack", datedBack(file)),
                Map.entry("filedBy", file.filedBy()),
                Map.entry("channel", texts.in(language, "code.Channel." + file.channel())),
                Map.entry("status", texts.in(language, file.status().customerLabel())),
                Map.entry("reasonCode", file.reason()),
                Map.entry("reason", reason.map(coded -> coded.label(language)).orElse(file.reason())),
                Map.entry("delivery", file.deliveryRefused() ? " · " + texts.in(language, "Refused at the door") : ""),
                Map.entry("remark", file.remark() == null ? "" : file.remark()),
                Map.entry("remarkShown", Literally.shown(file.remark())),
                Map.entry("shipment", file.courier() == null ? "" : file.courier() + " " + file.trackingNumber()),
                Map.entry(
                        "shipmentShown",
                        Literally.shown(file.courier() == null ? null : file.courier() + " " + file.trackingNumber())),
                Map.entry("photos", pictures),
                Map.entry("photoCount", pictures.size()),
                Map.entry(
                        "photosMissing",
                        pictures.isEmpty() && reason.map(Reason::needsPhoto).orElse(false)),
                Map.entry("lines", lines(file, order, language)));
    }

    /** Whether the customer is said to have asked well before it was filed: whoever looks at a window must know. */
    private static boolean datedBack(CaseFile file) {
        return Duration.between(file.requestedAt(), file.filedAt()).compareTo(SOON) > 0;
    }

    private List<Map<String, Object>> lines(CaseFile file, Order order, Locale language) {
        var said = decisions.of(file.number());
        return file.lines().stream()
                .map(line -> line(line, order, said, language))
                .toList();
    }

    private Map<String, Object> line(CaseLine line, Order order, List<Decided> said, Locale language) {
        return Map.of(
                "lineNumber", line.lineNumber(),
                "sku", line.sku(),
                "article", names.of(language, line.sku(), line.description()),
                "units", line.requestedUnits(),
                "opened", texts.in(language, line.opened() ? "Yes" : "No"),
                "paid", sold(line, order, of -> MoneyText.of(order.currency(), of.paidMinor(), language)),
                "batch", sold(line, order, OrderLine::batch),
                "expiry", sold(line, order, of -> of.expiry() == null ? null : day(of.expiry(), language)),
                "eligibility", eligibility(line, said, language));
    }

    /** What the order says about the line; nothing where the shop does not know it. */
    private static String sold(CaseLine line, Order order, Function<OrderLine, @Nullable String> fact) {
        return order.lines().stream()
                .filter(sold -> sold.id() == line.orderLineId())
                .findFirst()
                .map(fact)
                .orElse("");
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language)
                .format(day);
    }

    private String eligibility(CaseLine line, List<Decided> said, Locale language) {
        return said.stream()
                .filter(decided -> Integer.valueOf(line.lineNumber()).equals(decided.lineNumber()))
                .filter(decided -> decided.decision().decision().equals("ReturnEligibility"))
                .map(decided -> texts.in(language, "code." + decided.outcome()))
                .findFirst()
                .orElse("");
    }
}
