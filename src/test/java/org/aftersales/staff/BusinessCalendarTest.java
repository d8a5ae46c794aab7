package org.aftersales.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("B-08")
class BusinessCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final BusinessCalendar calendar = new BusinessCalendar(new FixedDays(), Clock.system(SHANGHAI));

    @ParameterizedTest(name = "{1} working hours after {0} it is {2}")
    @CsvSource({
        "2026-09-28T10:00, 24, 2026-09-29T10:00",
        "2026-09-30T10:00, 24, 2026-10-05T10:00",
        "2026-09-25T23:00, 1, 2026-09-26T00:00",
        "2026-09-25T23:00, 2, 2026-09-28T01:00",
        "2026-10-01T12:00, 24, 2026-10-06T00:00",
        "2026-10-09T12:00, 24, 2026-10-10T12:00",
        "2026-10-10T12:00, 24, 2026-10-12T12:00",
    })
    void deadlinesStandStillOnHolidaysAndRunOnMakeUpWorkdays(String from, int hours, String until) {
        assertThat(calendar.after(at(from), Duration.ofHours(hours))).isEqualTo(at(until));
    }

    @ParameterizedTest(name = "{1} working hours before {0} it was {2}")
    @CsvSource({
        "2026-09-29T10:00, 24, 2026-09-28T10:00",
        "2026-10-05T10:00, 24, 2026-09-30T10:00",
        "2026-09-28T00:30, 2, 2026-09-25T22:30",
        "2026-09-26T00:00, 1, 2026-09-25T23:00",
        "2026-10-03T12:00, 1, 2026-09-30T23:00",
    })
    void lateTimeIsCountedBackOverHolidays(String to, int hours, String since) {
        assertThat(calendar.before(at(to), Duration.ofHours(hours))).isEqualTo(at(since));
    }

    @ParameterizedTest(name = "what falls due at {0} is told at {1}")
    @Tag("U23")
    @Tag("DF-17")
    @CsvSource({
        "2026-09-28T08:00, 2026-09-28T08:00",
        "2026-09-28T07:59, 2026-09-28T08:00",
        "2026-09-28T19:59, 2026-09-28T19:59",
        "2026-09-28T20:00, 2026-09-29T08:00",
        "2026-09-30T23:00, 2026-10-05T08:00",
        "2026-10-10T09:00, 2026-10-10T09:00",
        "2026-10-11T09:00, 2026-10-12T08:00",
    })
    void nobodyIsDisturbedAtNightOrOnAHoliday(String due, String told) {
        assertThat(calendar.byDay(at(due))).isEqualTo(at(told));
    }

    @Test
    void aDayOnWhichTheClocksChangeCountsItsRealHours() {
        var berlin = new BusinessCalendar(new FixedDays(), Clock.system(ZoneId.of("Europe/Berlin")));
        var friday = LocalDateTime.parse("2026-10-23T12:00")
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();

        var monday = berlin.after(friday, Duration.ofHours(24));

        assertThat(monday.atZone(ZoneId.of("Europe/Berlin")).toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-10-26T12:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
