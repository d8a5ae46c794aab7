package org.aftersales.returns;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.aftersales.cases.CaseFiles;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** The steps of a pick-up that the process takes. All methods join the caller's transaction. */
@Service
public class PickUpPlan {

    private static final Logger LOG = LoggerFactory.getLogger(PickUpPlan.class);

    /** With a quarter of an hour between them; then a person takes over. */
    static final int MOST_ATTEMPTS = 4;

    /** From the second time on a person arranges it. */
    private static final int MOST_MISSES = 2;

    /** On the day after the slot nobody expects the courier any more. */
    private static final LocalTime NEXT_DAY = LocalTime.of(10, 0);

    private final PickUps pickUps;
    private final PickUpCheck check;
    private final DoorstepCourier courier;
    private final CaseFiles cases;
    private final Clock clock;

    PickUpPlan(PickUps pickUps, PickUpCheck check, DoorstepCourier courier, CaseFiles cases, Clock clock) {
        this.pickUps = pickUps;
        this.check = check;
        this.courier = courier;
        this.cases = cases;
        this.clock = clock;
    }

    /** Asks the courier under the stored key; may be done again. */
    public Outcome book(CaseNumber number) {
        var pickUp = open(number);
        Optional<String> reference;
        try {
            reference = courier.book(pickUp);
        } catch (RuntimeException unreachable) {
            // the class only: what a courier answers may repeat the address
            LOG.warn(
                    "The courier was not reached for a pick-up: {}",
                    unreachable.getClass().getName());
            pickUps.unreachable(pickUp.key());
            return pickUp.attempts() + 1 < MOST_ATTEMPTS ? Outcome.UNREACHABLE : refused(pickUp);
        }
        if (reference.isEmpty()) {
            return refused(pickUp);
        }
        pickUps.booked(pickUp.key(), reference.get());
        cases.note(number, "PickUpBooked", facts(pickUp));
        return Outcome.BOOKED;
    }

    private Outcome refused(PickUp pickUp) {
        pickUps.move(pickUp.key(), PickUp.State.REFUSED);
        cases.note(pickUp.caseNumber(), "PickUpRefused", facts(pickUp));
        return Outcome.REFUSED;
    }

    /** Until when somebody may still report that the goods were fetched. */
    public Instant overdueAt(CaseNumber number) {
        return open(number)
                .day()
                .plusDays(1)
                .atTime(NEXT_DAY)
                .atZone(clock.getZone())
                .toInstant();
    }

    /** @return whether this was once too often: a person arranges what happens next, the booking stays open for it */
    public boolean recordMiss(CaseNumber number) {
        var pickUp = open(number);
        cases.note(number, "PickUpMissed", facts(pickUp));
        var again = pickUps.misses(number) + 1 >= MOST_MISSES;
        pickUps.move(pickUp.key(), again ? PickUp.State.REFUSED : PickUp.State.MISSED);
        return again;
    }

    /** @throws BusinessException saying what is missing in the arrangement; nothing is changed in any case */
    public void checkArrangement(Arrangement arrangement) throws BusinessException {
        if (arrangement.bookAgain()) {
            check.day(arrangement.wish());
        }
    }

    /** Books again at the same door under a new key, or leaves the sending to the customer. @return whether it is booked again */
    public boolean arrange(CaseNumber number, Arrangement arrangement) throws BusinessException {
        var before = open(number);
        pickUps.move(before.key(), PickUp.State.GIVEN_UP);
        if (!arrangement.bookAgain()) {
            cases.note(number, "PickUpGivenUp", Map.of());
            return false;
        }
        var day = check.day(arrangement.wish());
        var slot = check.slot(arrangement.wish());
        pickUps.wish(new PickUp(
                UUID.randomUUID().toString(), number, day, slot, before.door(), PickUp.State.WISHED, 0, null));
        cases.note(number, "PickUpWished", Map.of("day", day.toString()));
        return true;
    }

    /** The case was cancelled, or the goods are on their way otherwise. */
    public void cancel(CaseNumber number) {
        var pickUp = open(number);
        courier.cancel(pickUp.key());
        pickUps.move(pickUp.key(), PickUp.State.NOT_NEEDED);
        cases.note(number, "PickUpNotNeeded", Map.of());
    }

    private PickUp open(CaseNumber number) {
        return pickUps.open(number)
                .orElseThrow(() -> new IllegalStateException("case " + number + " has no open pick-up"));
    }

    private static Map<String, String> facts(PickUp pickUp) {
        return Map.of("day", pickUp.day().toString(), "slot", pickUp.slot().name());
    }

    /** What the courier answered. */
    public enum Outcome {
        BOOKED,
        /** Asked again later. */
        UNREACHABLE,
        REFUSED
    }

    /** What an agent and the customer have agreed on; {@code wish} counts only when it is booked again. */
    public record Arrangement(boolean bookAgain, PickUpWish wish) {}
}
