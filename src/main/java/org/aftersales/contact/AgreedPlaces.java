package org.aftersales.contact;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CaseQuestions;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.PickUpFacts;
import org.aftersales.shared.ReturnFreight;
import org.aftersales.shared.Texts;
import org.springframework.stereotype.Component;

/** What staff said to the customer and agreed on: the review, a question, an offer, a pick-up, who bears the freight. */
@Component
class AgreedPlaces implements PlaceFiller {

    private final CaseQuestions questions;
    private final CaseOffers offers;
    private final PickUpFacts pickUps;
    private final ReturnFreight returnFreight;
    private final Texts texts;

    AgreedPlaces(
            CaseQuestions questions, CaseOffers offers, PickUpFacts pickUps, ReturnFreight returnFreight, Texts texts) {
        this.questions = questions;
        this.offers = offers;
        this.pickUps = pickUps;
        this.returnFreight = returnFreight;
        this.texts = texts;
    }

    @Override
    public void fill(CaseFile file, Turn turn, Locale language, Map<Place, String> places) {
        review(file, places);
        if (Place.QUESTION.filledAt(turn)) {
            places.put(Place.QUESTION, lastQuestion(file.number()));
        }
        if (Place.COUPON_WORTH.filledAt(turn)) {
            coupon(offers.last(file.number()).orElseThrow(), language, places);
        }
        if (Place.PICK_UP.filledAt(turn)) {
            pickUps.of(file.number()).ifPresent(booked -> places.put(Place.PICK_UP, pickUp(booked, language)));
        }
        if (Place.RETURN_FREIGHT.filledAt(turn)) {
            places.put(Place.RETURN_FREIGHT, returnFreight(file.number(), language));
        }
    }

    private static void review(CaseFile file, Map<Place, String> places) {
        var review = file.review();
        if (review != null) {
            Place.WHAT_WAS_SAID.put(review.customerText(), places);
            Place.RETURN_CONTACT.put(review.returnContact(), places);
            Place.RETURN_PHONE.put(review.returnPhone(), places);
            Place.RETURN_ADDRESS.put(review.returnAddress(), places);
        }
    }

    private String lastQuestion(CaseNumber number) {
        var asked = questions.of(number);
        return asked.get(asked.size() - 1).text();
    }

    private static void coupon(CaseOffers.Offer offer, Locale language, Map<Place, String> places) {
        places.put(Place.COUPON_WORTH, MoneyText.of(offer.amount(), language));
        places.put(Place.COUPON_WORDS, offer.text());
        Place.COUPON_CODE.put(offer.couponCode(), places);
    }

    /** Day and time of day, in words. */
    private String pickUp(PickUpFacts.Facts booked, Locale language) {
        return texts.in(
                language,
                "{0}, {1}",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(language)
                        .format(booked.day()),
                texts.in(language, "code." + booked.slotCode()));
    }

    private String returnFreight(CaseNumber number, Locale language) {
        try {
            return texts.in(
                    language,
                    returnFreight.companyBears(number)
                            ? "message.ReturnFreight.company"
                            : "message.ReturnFreight.customer");
        } catch (BusinessException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
