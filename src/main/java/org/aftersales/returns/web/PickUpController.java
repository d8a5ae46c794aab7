package org.aftersales.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Objects;
import org.aftersales.returns.PickUpDesk;
import org.aftersales.returns.PickUpWish;
import org.aftersales.shared.BusinessException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A courier fetches the goods at the door: booked, fetched, or missed. */
@RestController
@RequestMapping("/api/returns/{caseNumber}/pickup")
@Tag(name = "Returns")
class PickUpController {

    private final PickUpDesk desk;
    private final ReturnStatus status;
    private final Asked asked;

    PickUpController(PickUpDesk desk, ReturnStatus status, Asked asked) {
        this.desk = desk;
        this.status = status;
        this.asked = asked;
    }

    /**
     * @param day ISO 8601, for example 2026-11-30, at most 14 days ahead
     * @param slot MORNING (9 to 12), NOON (12 to 15) or AFTERNOON (15 to 18)
     * @param contact with phone and address: another door than the customer's own
     */
    record Booking(
            @Nullable String day,
            @Nullable String slot,
            @Nullable String contact,
            @Nullable String phone,
            @Nullable String address) {

        @Override
        public String toString() {
            return "Booking";
        }
    }

    record Collected(@Nullable String courier, @Nullable String trackingNumber) {}

    /** @param reason in the words of the courier, at most 200 characters */
    record Missed(@Nullable String reason) {}

    @PostMapping
    @Operation(summary = "Books a courier who fetches the goods, while they are awaited and no parcel is announced")
    ReturnAnswer book(@PathVariable String caseNumber, @RequestBody Booking booking, Locale language)
            throws BusinessException {
        asked.forCustomer();
        var number = asked.theCase(caseNumber);
        desk.wish(
                number,
                new PickUpWish(booking.day(), booking.slot(), booking.contact(), booking.phone(), booking.address()));
        return status.of(number, language);
    }

    @PostMapping("/collected")
    @Operation(summary = "The courier has the goods: the parcel is on its way")
    ReturnAnswer collected(@PathVariable String caseNumber, @RequestBody Collected parcel, Locale language)
            throws BusinessException {
        asked.forCourier();
        var number = asked.theCase(caseNumber);
        desk.collected(
                number,
                Objects.requireNonNullElse(parcel.courier(), ""),
                Objects.requireNonNullElse(parcel.trackingNumber(), ""));
        return status.of(number, language);
    }

    @PostMapping("/missed")
    @Operation(summary = "The courier could not fetch the goods")
    ReturnAnswer missed(@PathVariable String caseNumber, @RequestBody Missed missed, Locale language)
            throws BusinessException {
        asked.forCourier();
        var number = asked.theCase(caseNumber);
        desk.missed(number, Objects.requireNonNullElse(missed.reason(), ""));
        return status.of(number, language);
    }
}
