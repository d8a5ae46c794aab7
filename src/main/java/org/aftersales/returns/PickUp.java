package org.aftersales.returns;

import java.time.LocalDate;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * A booking of a courier who fetches the goods at the door (RR-12).
 *
 * @param key under which the courier knows the booking; stored before the courier is asked
 * @param attempts how often the courier could not be reached
 * @param reference the courier's own number of the booking; empty until it is booked
 */
public record PickUp(
        String key,
        CaseNumber caseNumber,
        LocalDate day,
        Slot slot,
        Door door,
        State state,
        int attempts,
        @Nullable String reference) {

    /** From when to when on the day, in the company's zone. */
    public enum Slot {
        MORNING(9),
        NOON(12),
        AFTERNOON(15);

        private final int begins;

        Slot(int begins) {
            this.begins = begins;
        }

        /** Hour of the day. */
        public int begins() {
            return begins;
        }
    }

    /** How far a booking is. */
    public enum State {
        WISHED,
        BOOKED,
        COLLECTED,
        MISSED,
        /** The courier does not come: somebody arranges it. */
        REFUSED,
        /** The customer sends the goods. */
        GIVEN_UP,
        /** Cancelled, or the goods came otherwise. */
        NOT_NEEDED
    }

    /** Where the courier rings; in clear only for the courier. */
    public record Door(String contact, String phone, String address) {

        /** Without personal data: a door must never reach a log in clear. */
        @Override
        public String toString() {
            return "Door";
        }
    }
}
