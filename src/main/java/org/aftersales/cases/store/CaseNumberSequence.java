package org.aftersales.cases.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.aftersales.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws case numbers: the day of filing in the company's zone, then a number that no other case has. */
@Component
class CaseNumberSequence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNumberSequence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CaseNumber next() {
        var running = jdbc.sql("select nextval('case_number_sequence')")
                .query(Long.class)
                .single();
        return new CaseNumber(prefix() + running);
    }

    /** What stands before the running number today. */
    String prefix() {
        return "AS-" + DAY.format(LocalDate.now(clock)) + "-";
    }
}
