package org.aftersales.replay;

import java.time.Duration;
import org.aftersales.replay.Filing.Filed;

/** One accepted case, worked by the people whose turn it is until it has ended. */
final class CaseStory {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Filed filed;
    private final Outcomes outcomes;
    private final Customer customer;
    private final Office office;
    private final Station station;
    private final Journey journey;

    CaseStory(Site site, Dice dice, Filed filed, Shelves shelves, Outcomes outcomes) {
        this.filed = filed;
        this.outcomes = outcomes;
        this.customer = new Customer(site, filed, dice);
        this.office = new Office(site, filed, dice, outcomes);
        this.station = new Station(site, filed, dice, shelves, outcomes);
        this.journey = new Journey(site, filed, dice, outcomes);
    }

    /** @return the state in which the case ended, as the customer reads it */
    Answer untilItsEnd() throws InterruptedException {
        if (filed.reason().equals("QUALITY")) {
            customer.sendsPhoto();
        }
        if (customer.cancels("before the review")) {
            outcomes.happened(Outcome.CANCELLED_BEFORE_REVIEW);
            return ended();
        }
        office.worksOn(filed.caseNumber());
        if (awaitingGoods() && customer.cancels("before shipping")) {
            outcomes.happened(Outcome.CANCELLED_BEFORE_SHIPPING);
            return ended();
        }
        if (awaitingGoods()) {
            var announced = journey.announced();
            if (announced) {
                customer.ships();
            }
            outcomes.happened(announced, Outcome.SHIPMENT_ANNOUNCED, Outcome.SHIPMENT_NOT_ANNOUNCED);
            journey.untilTheGoodsAreHereOrGivenUp();
        }
        return work();
    }

    private Answer work() throws InterruptedException {
        var since = System.nanoTime();
        while (System.nanoTime() - since < PATIENCE.toNanos()) {
            if (office.worksOn(filed.caseNumber()) || station.worksOn(filed.caseNumber())) {
                since = System.nanoTime();
                continue;
            }
            var status = customer.status();
            if (ended(status)) {
                return status;
            }
            Thread.sleep(200); // the provider has not answered yet
        }
        throw new IllegalStateException(
                filed.caseNumber() + " stands still: " + customer.status().body());
    }

    private boolean awaitingGoods() {
        return customer.status().text("status").equals("PENDING_RETURN");
    }

    private Answer ended() {
        var status = customer.status();
        if (!ended(status)) {
            throw new IllegalStateException(filed.caseNumber() + " should have ended: " + status.body());
        }
        return status;
    }

    private static boolean ended(Answer status) {
        return switch (status.text("status")) {
            case "COMPLETED", "REJECTED", "CLOSED" -> true;
            default -> false;
        };
    }
}
