package org.aftersales.shared;

import java.time.Instant;

/** When people of the staff may be disturbed (U23). */
public interface WakingHours {

    /** The moment itself by day, else the next working morning. */
    Instant byDay(Instant moment);
}
