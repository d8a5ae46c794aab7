package org.aftersales.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.aftersales.cases.CaseFile;
import org.aftersales.customers.Customers;
import org.aftersales.shared.BusinessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges when and where goods shall be fetched, before anything is written. */
@Component
class PickUpCheck {

    /** Days ahead; couriers do not plan further. */
    static final int FARTHEST = 14;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PHONE = 40;
    private static final int LONGEST_ADDRESS = 500;

    private final Customers customers;
    private final Clock clock;

    PickUpCheck(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** @throws PickUpTimeInvalidException when it lies in the past or too far ahead, or is no slot of a day */
    LocalDate day(PickUpWish wish) throws PickUpTimeInvalidException {
        var slot = slot(wish);
        var now = ZonedDateTime.now(clock);
        try {
            var day = LocalDate.parse(Objects.requireNonNullElse(wish.day(), ""));
            var begins = day.atTime(LocalTime.of(slot.begins(), 0)).atZone(clock.getZone());
            if (begins.isAfter(now) && !day.isAfter(now.toLocalDate().plusDays(FARTHEST))) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            throw new PickUpTimeInvalidException(FARTHEST);
        }
        throw new PickUpTimeInvalidException(FARTHEST);
    }

    PickUp.Slot slot(PickUpWish wish) throws PickUpTimeInvalidException {
        return Arrays.stream(PickUp.Slot.values())
                .filter(slot -> slot.name().equals(wish.slot()))
                .findFirst()
                .orElseThrow(() -> new PickUpTimeInvalidException(FARTHEST));
    }

    /** The door that was named, or the customer's own. */
    PickUp.Door door(CaseFile file, PickUpWish wish) throws BusinessException {
        if (Stream.of(wish.contact(), wish.phone(), wish.address()).allMatch(PickUpCheck::empty)) {
            var customer = customers.find(file.customerNumber()).orElseThrow(PickUpDoorMissingException::new);
            return door(customer.name(), customer.phone(), customer.address());
        }
        return door(wish.contact(), wish.phone(), wish.address());
    }

    private static PickUp.Door door(@Nullable String contact, @Nullable String phone, @Nullable String address)
            throws PickUpDoorMissingException {
        return new PickUp.Door(text(contact, LONGEST_NAME), text(phone, LONGEST_PHONE), text(address, LONGEST_ADDRESS));
    }

    private static String text(@Nullable String text, int longest) throws PickUpDoorMissingException {
        if (text == null || empty(text) || text.strip().length() > longest) {
            throw new PickUpDoorMissingException();
        }
        return text.strip();
    }

    private static boolean empty(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
