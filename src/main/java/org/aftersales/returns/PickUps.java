package org.aftersales.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;

/** Bookings of couriers. Changes join the caller's transaction; doors and reasons are stored encrypted. */
public interface PickUps {

    /** @return false when the case has an open booking already; nothing has been changed then */
    boolean wish(PickUp pickUp);

    /** The booking of the case that is neither done nor given up. */
    Optional<PickUp> open(CaseNumber number);

    /** The last booking of the case, open or not. */
    Optional<PickUp> last(CaseNumber number);

    /** What couriers shall collect on a day, in the order of the slots. */
    List<PickUp> on(LocalDate day);

    /** How often nobody met the courier in this case, or the courier did not come. */
    int misses(CaseNumber number);

    void booked(String key, String reference);

    void unreachable(String key);

    /** Why a pick-up was missed, in the words of the courier. */
    void missedBecause(String key, String reason);

    /** Moves the booking on; one that is neither wished, booked nor refused is not open any more. */
    void move(String key, PickUp.State state);
}
