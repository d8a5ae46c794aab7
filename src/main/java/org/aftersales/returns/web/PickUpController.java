package org.aftersales.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Objects;
import org.aftersales.returns.PickUpDesk;
import org.aftersales.returns.PickUpWish;
import org.aftersales.returns.ReturnPhotos;
import org.aftersales.returns.ReturnTracking;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Texts;
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
    private final ReturnTracking tracking;
    private final ReturnPhotos photos;
    private final Asked asked;
    private final Texts texts;

    PickUpController(PickUpDesk desk, ReturnTracking tracking, ReturnPhotos photos, Asked asked, Texts texts) {
        this.desk = desk;
        this.tracking = tracking;
        this.photos = photos;
        this.asked = asked;
        this.texts = texts;
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
        desk.wish(
                asked.theCase(caseNumber),
                new PickUpWish(booking.day(), booking.slot(), booking.contact(), booking.phone(), booking.address()));
        return status(caseNumber, language);
    }

    @PostMapping("/collected")
    @Operation(summary = "The courier has the goods: the parcel is on its way")
    ReturnAnswer collected(@PathVariable String caseNumber, @RequestBody Collected parcel, Locale language)
            throws BusinessException {
        asked.forCourier();
        desk.collected(
                asked.theCase(caseNumber),
                Objects.requireNonNullElse(parcel.courier(), ""),
                Objects.requireNonNullElse(parcel.trackingNumber(), ""));
        return status(caseNumber, language);
    }

    @PostMapping("/missed")
    @Operation(summary = "The courier could not fetch the goods")
    ReturnAnswer missed(@PathVariable String caseNumber, @RequestBody Missed missed, Locale language)
            throws BusinessException {
        asked.forCourier();
        desk.missed(asked.theCase(caseNumber), Objects.requireNonNullElse(missed.reason(), ""));
        return status(caseNumber, language);
    }

    private ReturnAnswer status(String caseNumber, Locale language) throws BusinessException {
        var number = asked.theCase(caseNumber);
        return ReturnAnswers.of(tracking.of(number), photos.of(number), texts, language);
    }
}
