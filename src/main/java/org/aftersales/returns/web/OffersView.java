package org.aftersales.returns.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseDiscounts;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CaseOffers.Offer;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Literally;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.Texts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer was offered instead of the return, and what became of it (RR-20). */
@Component
class OffersView implements CaseViewPart {

    private final CaseOffers offers;
    private final CaseDiscounts discounts;
    private final Texts texts;

    OffersView(CaseOffers offers, CaseDiscounts discounts, Texts texts) {
        this.offers = offers;
        this.discounts = discounts;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        var all = offers.of(caseNumber);
        var last = all.isEmpty() ? null : all.get(all.size() - 1);
        return Map.of(
                "all",
                all.stream().map(offer -> shown(offer, viewer.language())).toList(),
                "amount",
                coupon(caseNumber, last)
                        .map(amount -> MoneyText.of(amount, viewer.language()))
                        .orElse(""),
                "textShown",
                last == null ? "" : Literally.shown(last.text()),
                "proposedBy",
                last == null ? "" : last.proposedBy());
    }

    /** What goes back with a refund, where the last offer was not taken. */
    private Optional<Money> coupon(CaseNumber caseNumber, @Nullable Offer last) {
        return discounts.of(caseNumber).map(CaseDiscounts.Discounts::coupon).or(() -> Optional.ofNullable(last)
                .map(Offer::amount));
    }

    private Map<String, Object> shown(Offer offer, Locale language) {
        return Map.of(
                "amount", MoneyText.of(offer.amount(), language),
                "state", texts.in(language, "code.Offer." + offer.state()),
                "reason", Optional.ofNullable(offer.reason()).orElse(""));
    }
}
