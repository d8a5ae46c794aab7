package org.aftersales.staff;

import java.time.LocalDate;

/**
 * A day that differs from the usual week.
 *
 * @param name of the holiday, in Chinese as the notices of the State Council spell it
 * @param source where the day comes from: the notice, or who entered it
 */
public record CalendarDay(LocalDate day, Kind kind, String name, String source) {

    /** What the day is. */
    public enum Kind {
        /** Nobody works, though it may be a weekday. */
        HOLIDAY,
        /** A weekend day on which everybody works, to make up for a longer holiday. */
        WORKDAY
    }
}
