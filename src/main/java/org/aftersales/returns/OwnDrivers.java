package org.aftersales.returns;

import java.time.DayOfWeek;
import java.util.Optional;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/**
 * The company's own drivers, who work from the list of a day ({@code /api/pick-ups}) and rest on Sundays. A company with a courier's
 * interface replaces them by another {@link DoorstepCourier}.
 */
@Component
@Fallback
class OwnDrivers implements DoorstepCourier {

    @Override
    public Optional<String> book(PickUp pickUp) {
        return pickUp.day().getDayOfWeek() == DayOfWeek.SUNDAY
                ? Optional.empty()
                : Optional.of("OWN-" + pickUp.caseNumber().value());
    }

    /** The list of the day leaves it out by itself. */
    @Override
    public void cancel(String key) {}
}
