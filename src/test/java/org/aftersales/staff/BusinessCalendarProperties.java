package org.aftersales.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;

class BusinessCalendarProperties {

    private final BusinessCalendar calendar =
            new BusinessCalendar(new FixedDays(), Clock.system(ZoneId.of("Asia/Shanghai")));

    @Property(tries = 200)
    @Tag("B-08")
    @Tag("R26")
    void theTimeBetweenTwoMomentsIsTheTimeThatWasAdded(
            @ForAll @IntRange(max = 60 * 24 * 30) int minute,
            @ForAll @IntRange(min = 1, max = 60 * 24 * 10) int added) {
        var from = Instant.parse("2026-09-19T16:00:00Z").plus(Duration.ofMinutes(minute));
        var until = calendar.after(from, Duration.ofMinutes(added));

        assertThat(calendar.between(from, until)).isEqualTo(Duration.ofMinutes(added));
        assertThat(calendar.between(calendar.before(until, Duration.ofMinutes(added)), until))
                .isEqualTo(Duration.ofMinutes(added));
        assertThat(calendar.byDay(until)).isAfterOrEqualTo(until);
    }
}
