package org.aftersales.staff;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.aftersales.shared.WakingHours;
import org.aftersales.staff.CalendarDay.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The company's days. A deadline runs around the clock on working days and stands still on all others: weekends and holidays, except
 * the weekend days on which everybody makes up for a longer holiday (B-08).
 */
@Service
public class BusinessCalendar implements WakingHours {

    /** Nobody is disturbed before and after these hours (U23). */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private final CalendarDays days;
    private final Clock clock;

    BusinessCalendar(CalendarDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** The moment at which so much working time has passed. */
    public Instant after(Instant from, Duration workingTime) {
        var at = from.atZone(clock.getZone());
        var left = workingTime;
        while (true) {
            var midnight = nextMidnight(at);
            if (isWorkday(at.toLocalDate())) {
                var today = Duration.between(at, midnight);
                if (left.compareTo(today) <= 0) {
                    return at.plus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = midnight;
        }
    }

    /** The moment since which so much working time has passed. */
    public Instant before(Instant to, Duration workingTime) {
        var at = to.atZone(clock.getZone());
        var left = workingTime;
        while (true) {
            var morning = lastMidnight(at);
            if (isWorkday(morning.toLocalDate())) {
                var today = Duration.between(morning, at);
                if (left.compareTo(today) <= 0) {
                    return at.minus(left).toInstant();
                }
                left = left.minus(today);
            }
            at = morning;
        }
    }

    /** How much working time lies between two moments; zero when the second is not later. */
    public Duration between(Instant from, Instant to) {
        var at = from.atZone(clock.getZone());
        var end = to.atZone(clock.getZone());
        var passed = Duration.ZERO;
        while (at.isBefore(end)) {
            var midnight = nextMidnight(at);
            var until = midnight.isBefore(end) ? midnight : end;
            if (isWorkday(at.toLocalDate())) {
                passed = passed.plus(Duration.between(at, until));
            }
            at = until;
        }
        return passed;
    }

    @Override
    public Instant byDay(Instant moment) {
        var at = moment.atZone(clock.getZone());
        if (isWorkday(at.toLocalDate()) && at.toLocalTime().isBefore(EVENING)) {
            return at.toLocalTime().isBefore(MORNING) ? at.with(MORNING).toInstant() : moment;
        }
        var day = at.toLocalDate().plusDays(1);
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day.atTime(MORNING).atZone(clock.getZone()).toInstant();
    }

    /** As {@link #byDay(Instant)}; what should have happened before happens as soon as it may. */
    Instant byDay(Instant moment, Instant now) {
        return byDay(moment.isBefore(now) ? now : moment);
    }

    /** The moment so much working time before another; empty when it is over, or no time is asked for. */
    @Nullable
    Instant stillAhead(Instant end, Duration workingTime, Instant now) {
        if (workingTime.isZero()) {
            return null;
        }
        var left = between(now, end).minus(workingTime);
        return left.isNegative() || left.isZero() ? null : after(now, left);
    }

    public boolean isWorkday(LocalDate day) {
        return days.on(day)
                .map(special -> special.kind() == Kind.WORKDAY)
                .orElseGet(() -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
    }

    /** The beginning of the day that the moment ends or lies in. */
    private static ZonedDateTime lastMidnight(ZonedDateTime at) {
        var morning = at.toLocalDate().atStartOfDay(at.getZone());
        return morning.isBefore(at) ? morning : at.toLocalDate().minusDays(1).atStartOfDay(at.getZone());
    }

    /** Where the clocks change at midnight the day begins later. */
    private static ZonedDateTime nextMidnight(ZonedDateTime at) {
        return at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
    }
}
