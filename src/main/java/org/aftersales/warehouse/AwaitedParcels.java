package org.aftersales.warehouse;

import java.time.Instant;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;

/** What the dock waits for, as the process of the case says. */
public interface AwaitedParcels {

    /** When the customer is, or was, to be reminded of the parcel that is awaited; empty when none is. */
    Optional<Instant> reminderAt(CaseNumber number);
}
