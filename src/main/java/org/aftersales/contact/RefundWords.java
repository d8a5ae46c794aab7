package org.aftersales.contact;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aftersales.cases.CaseDiscounts.Discounts;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.RefundFacts;
import org.aftersales.shared.Texts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a message says of a refund beside its amount: when the money comes, and what comes back as a coupon or as points. */
@Component
class RefundWords {

    private final Texts texts;

    RefundWords(Texts texts) {
        this.texts = texts;
    }

    /** A sentence; nothing while no day is known. */
    String expected(RefundFacts.Facts refund, Locale language) {
        var day = refund.expectedAt();
        return day == null ? "" : texts.in(language, "message.ExpectedBy", inWords(day, language));
    }

    private static String inWords(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /**
     * A sentence; nothing where only money comes back.
     *
     * @param goodsFollow whether it waits until the goods are here
     */
    String promised(RefundFacts.Facts refund, boolean goodsFollow, Locale language) {
        var back = parts(refund.coupon(), null, refund.points(), language);
        return switch (back.size()) {
            case 0 -> "";
            case 1 -> promise(goodsFollow, back.get(0), language);
            default ->
                promise(
                        goodsFollow,
                        texts.in(language, "message.DiscountsBack.both", back.get(0), back.get(1)),
                        language);
        };
    }

    private String promise(boolean goodsFollow, String back, Locale language) {
        return texts.in(language, goodsFollow ? "message.DiscountsBack.later" : "message.DiscountsBack.promise", back);
    }

    /** One line for each. */
    String given(Discounts discounts, Locale language) {
        return "- "
                + String.join("\n- ", parts(discounts.coupon(), discounts.couponCode(), discounts.points(), language));
    }

    private List<String> parts(Money coupon, @Nullable String code, long points, Locale language) {
        var parts = new ArrayList<String>();
        if (coupon.isPositive()) {
            var worth = MoneyText.of(coupon, language);
            parts.add(
                    code == null
                            ? texts.in(language, "message.DiscountsBack.coupon", worth)
                            : texts.in(language, "message.DiscountsBack.couponWithCode", worth, code));
        }
        if (points > 0) {
            parts.add(texts.in(language, "message.DiscountsBack.points", Long.toString(points)));
        }
        return parts;
    }
}
