package org.aftersales.replay;

import java.time.Duration;
import org.aftersales.replay.Filing.Filed;

/** One accepted case, worked by the people whose turn it is until it has ended. */
final class CaseStory {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Filed filed;
    private final Dice dice;
    private final Customer customer;
    private final Office office;
    private final Station station;
    private final Journey journey;

    CaseStory(Site site, long seed, Filed filed, Shelves shelves) {
        this.filed = filed;
        this.dice = new Dice(seed, filed.wish().key());
        this.customer = new Customer(site, filed, dice);
        this.office = new Office(site, filed, dice);
        this.station = new Station(site, filed, dice, shelves);
        this.journey = new Journey(site, filed, dice);
    }

    /** @return the state in which the case ended, as the customer reads it */
    Answer untilItsEnd() throws InterruptedException {
        if (filed.reason().equals("QUALITY")) {
            customer.sendsPhoto();
        }
        if (customer.cancels("before the review")) {
            return ended();
        }
        office.worksOn(filed.caseNumber());
        if (awaitingGoods() && customer.cancels("before shipping")) {
            return ended();
        }
        if (awaitingGoods()) {
            if (journey.announced()) {
                customer.ships();
            }
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
