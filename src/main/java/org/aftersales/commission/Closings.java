package org.aftersales.commission;

import java.time.YearMonth;
import java.util.Optional;

/** Closed months. Every change joins the caller's transaction. */
public interface Closings {

    /** Nobody else closes months until the caller's transaction ends. */
    void lock();

    Optional<YearMonth> lastClosed();

    /** The first month in which anything was booked. */
    Optional<YearMonth> firstBooked();

    /** Closes every account that moved in the month or carried something into it; the month before is closed already. */
    void close(YearMonth month);
}
