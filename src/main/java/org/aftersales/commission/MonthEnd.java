package org.aftersales.commission;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes months: what an account has above zero is payable, what it has below is carried into the next month. */
@Service
public class MonthEnd {

    /** What was booked in the last minute of a month is committed by then. */
    private static final Duration SETTLING = Duration.ofHours(2);

    private final Closings closings;
    private final Clock clock;

    MonthEnd(Closings closings, Clock clock) {
        this.closings = closings;
        this.clock = clock;
    }

    /**
     * Closes every month that is over and not closed yet, in their order. Doing it again, or twice at once, closes nothing twice.
     *
     * @return the months that were closed
     * @throws IllegalStateException in the first hours of a month, when the one before must not be closed yet; nothing is closed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<YearMonth> closeWhatIsOver() {
        var now = YearMonth.from(clock.instant().minus(SETTLING).atZone(clock.getZone()));
        if (now.isBefore(YearMonth.now(clock))) {
            throw new IllegalStateException(
                    "Month " + now + " is not closed yet, because what was booked in its last minutes may still be on"
                            + " its way. Plan the closing not before two in the morning of the first, and try this step again after that.");
        }
        closings.lock();
        var next = closings.lastClosed().map(month -> month.plusMonths(1)).or(closings::firstBooked);
        var closed = new ArrayList<YearMonth>();
        for (var month = next.orElse(now); month.isBefore(now); month = month.plusMonths(1)) {
            closings.close(month);
            closed.add(month);
        }
        return closed;
    }
}
