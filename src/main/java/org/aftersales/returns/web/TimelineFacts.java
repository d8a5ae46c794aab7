package org.aftersales.returns.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.TaskNames;
import org.aftersales.shared.Texts;
import org.joda.money.CurrencyUnit;
import org.springframework.stereotype.Component;

/** The facts of a timeline entry as people read them: codes as their words, figures with a label, what is zero not at all. */
@Component
class TimelineFacts {

    /** Figures that say nothing without a label, in the order of reading. */
    private static final List<Map.Entry<String, String>> LABELS = List.of(
            Map.entry("parcel", "Parcel"),
            Map.entry("units", "Units"),
            Map.entry("accepted", "Accepted"),
            Map.entry("refused", "Refused"),
            Map.entry("count", "Photos"),
            Map.entry("pointsBack", "Points"),
            Map.entry("serviceFeeMinor", "Service fee"),
            Map.entry("refundNumber", "Refund number"),
            Map.entry("account", "Account"),
            Map.entry("voucherNumber", "Voucher number"),
            Map.entry("from", "Absent"),
            Map.entry("to", "Deputy"),
            Map.entry("owner", "Now with"),
            Map.entry("minutes", "Working minutes late"));

    /** Entries of an earlier version told them; they stand in statements, which not everybody may read. */
    private static final Set<String> OF_STATEMENTS = Set.of("commission", "bonus", "pv", "points", "customerPoints");

    private final CaseReasons reasons;
    private final Texts texts;

    TimelineFacts(CaseReasons reasons, Texts texts) {
        this.reasons = reasons;
        this.texts = texts;
    }

    String shown(Map<String, String> facts, CurrencyUnit currency, Locale language) {
        var rest = new TreeMap<>(facts);
        rest.keySet().removeAll(OF_STATEMENTS);
        rest.values().removeIf("0"::equals);
        var labelled = new LinkedHashMap<String, String>();
        for (var label : LABELS) {
            Optional.ofNullable(rest.remove(label.getKey()))
                    .ifPresent(
                            value -> labelled.put(label.getValue(), figure(label.getKey(), value, currency, language)));
        }
        var shown = rest.entrySet().stream()
                .map(fact -> words(fact.getKey(), fact.getValue(), language))
                .collect(Collectors.toList());
        labelled.forEach((label, value) -> shown.add(texts.in(language, "{0}: {1}", texts.in(language, label), value)));
        return String.join(", ", shown);
    }

    private String figure(String name, String value, CurrencyUnit currency, Locale language) {
        if (name.equals("owner") && value.isBlank()) {
            return texts.in(language, "nobody yet");
        }
        return name.endsWith("Minor")
                ? MoneyText.of(currency, Long.parseLong(value), language)
                : texts.in(language, value);
    }

    private String words(String name, String value, Locale language) {
        if (name.matches("opened[0-9]+")) {
            return texts.in(language, "{0} opened", value);
        }
        if (name.matches("unopened[0-9]+")) {
            return texts.in(language, "{0} not opened", value);
        }
        if (name.matches("putAway[0-9]+")) {
            var where = value.split(",", 3);
            return texts.in(language, "{0} × {1}: {2}", where[0], where[2], code(where[1], language));
        }
        return switch (name) {
            case "channel" -> beforeAndAfter(value, channel -> texts.in(language, "code.Channel." + channel));
            case "message" -> texts.in(language, "code.Told." + value);
            case "reason" ->
                beforeAndAfter(value, code -> reason(code)
                        .map(reason -> reason.label(language))
                        .orElse(code));
            case "failure", "reasons", "faultParty" ->
                Arrays.stream(value.split(",", -1))
                        .map(code -> code(code, language))
                        .collect(Collectors.joining(", "));
            case "opinion" -> code(value, language);
            case "slot" -> texts.in(language, "code.Slot." + value);
            case "task" -> texts.in(language, TaskNames.of(value));
            default -> texts.in(language, value);
        };
    }

    /** A change is told as what was, and what is; anything else as it is. */
    private static String beforeAndAfter(String value, UnaryOperator<String> words) {
        return Arrays.stream(value.split(" → ", -1)).map(words).collect(Collectors.joining(" → "));
    }

    private Optional<Reason> reason(String code) {
        return reasons.forReturn(code).or(() -> reasons.forRejection(code));
    }

    /** Codes of providers are theirs: they are shown as they came. */
    private String code(String code, Locale language) {
        var known = texts.in(language, "code." + code);
        return known.startsWith("code.") ? code : known;
    }
}
