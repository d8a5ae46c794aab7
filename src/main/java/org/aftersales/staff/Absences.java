package org.aftersales.staff;

import java.time.LocalDate;
import java.util.List;

/** Who is away, and when. */
public interface Absences {

    /** @param enteredBy the authenticated person */
    void enter(Absence absence, String enteredBy);

    /** @return false when there is no such absence of this person */
    boolean remove(long id, String person);

    /** Absences that have not ended before the day, by their beginning. */
    List<Absence> from(LocalDate day);
}
