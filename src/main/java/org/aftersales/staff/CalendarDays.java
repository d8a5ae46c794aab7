package org.aftersales.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days that differ from the usual week. */
public interface CalendarDays {

    Optional<CalendarDay> on(LocalDate day);

    /** The days of one year, in their order. */
    List<CalendarDay> of(int year);

    /** Enters the day, or replaces what was entered for it. */
    void enter(CalendarDay day);

    /** The day is as its weekday says again. */
    void remove(LocalDate day);
}
