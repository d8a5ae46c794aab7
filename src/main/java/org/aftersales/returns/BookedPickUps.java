package org.aftersales.returns;

import java.time.LocalDate;
import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PickUpFacts;
import org.springframework.stereotype.Component;

/** Tells those who talk to the customer when the courier comes. */
@Component
class BookedPickUps implements PickUpFacts {

    private final PickUps pickUps;

    BookedPickUps(PickUps pickUps) {
        this.pickUps = pickUps;
    }

    @Override
    public Optional<Facts> of(CaseNumber caseNumber) {
        return pickUps.last(caseNumber)
                .map(pickUp -> new Facts(pickUp.day(), "Slot." + pickUp.slot().name()));
    }

    @Override
    public Optional<LocalDate> awaited(CaseNumber caseNumber) {
        return pickUps.open(caseNumber).map(PickUp::day);
    }
}
