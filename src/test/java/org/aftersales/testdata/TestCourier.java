package org.aftersales.testdata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aftersales.returns.DoorstepCourier;
import org.aftersales.returns.PickUp;

/** A courier who does what the door says: comes, does not come there, or cannot be reached at first. */
public final class TestCourier implements DoorstepCourier {

    /** Nobody goes there. */
    public static final String TOO_FAR = "The far end of nowhere";

    /** The line is dead when this is the address, for as many calls as the contact's name says. */
    public static final String DEAD_LINE = "Dead line";

    public final List<String> cancelled = new CopyOnWriteArrayList<>();
    public final Set<String> booked = ConcurrentHashMap.newKeySet();

    @Override
    public Optional<String> book(PickUp pickUp) {
        var door = pickUp.door();
        if (door.address().equals(DEAD_LINE) && pickUp.attempts() < Integer.parseInt(door.contact())) {
            throw new IllegalStateException("nobody answers for " + door.address());
        }
        if (door.address().equals(TOO_FAR)) {
            return Optional.empty();
        }
        booked.add(pickUp.key());
        return Optional.of("T-" + pickUp.caseNumber());
    }

    @Override
    public void cancel(String key) {
        cancelled.add(key);
    }
}
