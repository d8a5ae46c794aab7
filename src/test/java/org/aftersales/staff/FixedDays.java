package org.aftersales.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A National Day with its make-up workday, for tests without a database. */
final class FixedDays implements CalendarDays {

    private static final List<CalendarDay> DAYS = List.of(
            new CalendarDay(LocalDate.of(2026, 10, 1), CalendarDay.Kind.HOLIDAY, "国庆节", "test"),
            new CalendarDay(LocalDate.of(2026, 10, 2), CalendarDay.Kind.HOLIDAY, "国庆节", "test"),
            new CalendarDay(LocalDate.of(2026, 10, 10), CalendarDay.Kind.WORKDAY, "国庆节调休上班", "test"));

    @Override
    public Optional<CalendarDay> on(LocalDate day) {
        return DAYS.stream().filter(special -> special.day().equals(day)).findFirst();
    }

    @Override
    public List<CalendarDay> of(int year) {
        return DAYS;
    }

    @Override
    public void enter(CalendarDay day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
