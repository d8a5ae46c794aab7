package org.aftersales.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;

/** A shop whose customers carry their parcels to the post office themselves. */
final class NoPickUps implements PickUps {

    @Override
    public boolean wish(PickUp pickUp) {
        return false;
    }

    @Override
    public Optional<PickUp> open(CaseNumber number) {
        return Optional.empty();
    }

    @Override
    public Optional<PickUp> last(CaseNumber number) {
        return Optional.empty();
    }

    @Override
    public List<PickUp> on(LocalDate day) {
        return List.of();
    }

    @Override
    public int misses(CaseNumber number) {
        return 0;
    }

    @Override
    public void booked(String key, String reference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void unreachable(String key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void missedBecause(String key, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void move(String key, PickUp.State state) {
        throw new UnsupportedOperationException();
    }
}
