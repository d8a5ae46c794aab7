package org.aftersales.returns.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments as people read them: in the company's zone and the reader's language. */
@Component
class ShownTimes {

    private final Clock clock;

    ShownTimes(Clock clock) {
        this.clock = clock;
    }

    /** Empty when nothing is known. */
    String day(@Nullable Instant moment, Locale language) {
        return moment == null ? "" : shown(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), moment, language);
    }

    String moment(Instant moment, Locale language) {
        return shown(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), moment, language);
    }

    private String shown(DateTimeFormatter format, Instant moment, Locale language) {
        return format.withLocale(language).withZone(clock.getZone()).format(moment);
    }
}
