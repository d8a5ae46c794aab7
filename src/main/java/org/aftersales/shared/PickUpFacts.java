package org.aftersales.shared;

import java.time.LocalDate;
import java.util.Optional;

/** What may be told to the customer about the courier who fetches the goods (RR-12). */
public interface PickUpFacts {

    /** The last booking of the case. */
    Optional<Facts> of(CaseNumber caseNumber);

    /** The day of the booking that is neither done nor given up; the courier was not there yet, or somebody arranges it again. */
    Optional<LocalDate> awaited(CaseNumber caseNumber);

    /** @param slotCode code of the time of day, its words are in the bundles */
    record Facts(LocalDate day, String slotCode) {}
}
