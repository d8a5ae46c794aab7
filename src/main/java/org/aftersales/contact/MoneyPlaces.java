package org.aftersales.contact;

import java.util.Locale;
import java.util.Map;
import org.aftersales.cases.CaseDiscounts;
import org.aftersales.cases.CaseFile;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.RefundFacts;
import org.aftersales.shared.Texts;
import org.springframework.stereotype.Component;

/** What the customer gets back: money, coupon and points. */
@Component
class MoneyPlaces implements PlaceFiller {

    private final RefundFacts refunds;
    private final CaseDiscounts discounts;
    private final RefundWords words;
    private final Texts texts;

    MoneyPlaces(RefundFacts refunds, CaseDiscounts discounts, RefundWords words, Texts texts) {
        this.refunds = refunds;
        this.discounts = discounts;
        this.words = words;
        this.texts = texts;
    }

    @Override
    public void fill(CaseFile file, Turn turn, Locale language, Map<Place, String> places) {
        if (Place.AMOUNT.filledAt(turn)) {
            refunds.of(file.number()).ifPresent(refund -> refund(refund, turn, language, places));
        }
        if (turn == Turn.DISCOUNTS_GIVEN_BACK) {
            places.put(
                    Place.BESIDE_THE_MONEY,
                    words.given(discounts.of(file.number()).orElseThrow(), language));
        }
    }

    private void refund(RefundFacts.Facts refund, Turn turn, Locale language, Map<Place, String> places) {
        places.put(Place.AMOUNT, MoneyText.of(refund.amount(), language));
        places.put(Place.METHOD, texts.in(language, "code." + refund.methodCode()));
        places.put(Place.EXPECTED_DAY, words.expected(refund, language));
        places.put(Place.BESIDE_THE_MONEY, words.promised(refund, turn.beforeGoods(), language));
    }
}
