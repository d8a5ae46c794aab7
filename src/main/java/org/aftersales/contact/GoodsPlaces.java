package org.aftersales.contact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseGifts;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.shared.ArticleUnits;
import org.aftersales.shared.GoodsGivenUp;
import org.aftersales.shared.GoodsReceived;
import org.aftersales.shared.GoodsRefusals;
import org.aftersales.shared.GoodsSentBack;
import org.aftersales.shared.MoneyClaims;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.Texts;
import org.springframework.stereotype.Component;

/** Which articles a message is about: received ones, refused ones, ones sent back or given up, ones whose money is claimed, a gift. */
@Component
class GoodsPlaces implements PlaceFiller {

    private final GoodsReceived received;
    private final GoodsRefusals refusals;
    private final GoodsSentBack sentBack;
    private final GoodsGivenUp givenUp;
    private final MoneyClaims claims;
    private final CaseGifts gifts;
    private final ArticleNames names;
    private final Texts texts;

    GoodsPlaces(
            GoodsReceived received,
            GoodsRefusals refusals,
            GoodsSentBack sentBack,
            GoodsGivenUp givenUp,
            MoneyClaims claims,
            CaseGifts gifts,
            ArticleNames names,
            Texts texts) {
        this.received = received;
        this.refusals = refusals;
        this.sentBack = sentBack;
        this.givenUp = givenUp;
        this.claims = claims;
        this.gifts = gifts;
        this.names = names;
        this.texts = texts;
    }

    @Override
    public void fill(CaseFile file, Turn turn, Locale language, Map<Place, String> places) {
        if (Place.GOODS_RECEIVED.filledAt(turn)) {
            places.put(Place.GOODS_RECEIVED, named(received.last(file.number()), language));
        }
        if (Place.REFUSED_GOODS.filledAt(turn)) {
            places.put(Place.REFUSED_GOODS, refused(file, turn, language));
        }
        if (Place.GOODS_SENT_BACK.filledAt(turn)) {
            sentBack(sentBack.last(file.number()).orElseThrow(), language, places);
        }
        if (Place.GOODS_GIVEN_UP.filledAt(turn)) {
            places.put(Place.GOODS_GIVEN_UP, named(givenUp.toScrap(file.number()), language));
        }
        if (Place.CLAIMED_MONEY.filledAt(turn)) {
            claims.of(file.number()).ifPresent(claim -> {
                places.put(Place.CLAIMED_MONEY, MoneyText.of(claim.amount(), language));
                places.put(Place.CLAIMED_GOODS, named(claim.articles(), language));
            });
        }
        if (Place.GIFT.filledAt(turn)) {
            gift(gifts.of(file.number()).orElseThrow(), language, places);
        }
    }

    /** A paragraph that names every refused article with its reason (QC-02); nothing when all was accepted. */
    private String refused(CaseFile file, Turn turn, Locale language) {
        var number = file.number();
        var goods = turn == Turn.FOUND_GOODS_REFUSED ? refusals.ofFoundGoods(number) : refusals.of(number);
        return goods.isEmpty() ? "" : texts.in(language, "message.RefusedGoods.paragraph", articles(goods, language));
    }

    private String articles(List<GoodsRefusals.Refusal> refused, Locale language) {
        return refused.stream()
                .map(refusal -> texts.in(
                        language,
                        "message.RefusedGoods.article",
                        Integer.toString(refusal.units()),
                        names.of(language, refusal.sku(), refusal.description()),
                        texts.in(language, "code." + refusal.code())))
                .collect(Collectors.joining("\n"));
    }

    private void sentBack(GoodsSentBack.Parcel parcel, Locale language, Map<Place, String> places) {
        places.put(Place.GOODS_SENT_BACK, named(parcel.articles(), language));
        places.put(Place.SENT_BACK_COURIER, parcel.waybill().courier());
        places.put(Place.SENT_BACK_NUMBER, parcel.waybill().trackingNumber());
    }

    private String named(List<ArticleUnits> articles, Locale language) {
        return articles.stream()
                .map(article -> texts.in(
                        language,
                        "message.Goods.article",
                        Integer.toString(article.units()),
                        names.of(language, article.sku(), article.description())))
                .collect(Collectors.joining("\n"));
    }

    private void gift(CaseGifts.Gift gift, Locale language, Map<Place, String> places) {
        places.put(Place.GIFT, names.of(language, gift.sku(), gift.description()));
        places.put(Place.GIFT_UNITS, Integer.toString(gift.units()));
        Place.GIFT_COURIER.put(gift.courier(), places);
        Place.GIFT_NUMBER.put(gift.trackingNumber(), places);
    }
}
