package org.aftersales.desk.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.TaskNames;
import org.aftersales.shared.Texts;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What a template says, in the reader's language: {@code ${t.of('Receive parcel')}}. */
public final class PageTexts {

    private final Texts texts;
    private final Locale language;
    private final ZoneId zone;

    PageTexts(Texts texts, Locale language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.zone = zone;
    }

    public String of(String english, Object... arguments) {
        return texts.in(language, english, arguments);
    }

    public String refusal(BusinessException refused) {
        return of(refused.sentence(), refused.arguments().toArray());
    }

    /** The sentence of a code, as the capabilities keep it. */
    public String code(String code, Object... arguments) {
        return texts.in(language, "code." + code, arguments);
    }

    /** The name of the task with this id. */
    public String task(String id) {
        return of(TaskNames.of(id));
    }

    public String money(CurrencyUnit currency, long minorUnits) {
        return MoneyText.of(currency, minorUnits, language);
    }

    public String day(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(language)
                        .withZone(zone)
                        .format(moment);
    }

    public String moment(@Nullable Instant moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(zone)
                        .format(moment);
    }

    /** For the {@code lang} of the page. */
    public String language() {
        return language.toLanguageTag();
    }
}
