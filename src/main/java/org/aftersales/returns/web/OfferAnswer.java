package org.aftersales.returns.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.aftersales.policy.ReturnPolicy.Verdict;
import org.aftersales.returns.ReturnOffer;
import org.aftersales.returns.ReturnOffer.Answer;
import org.aftersales.shared.Texts;

/** The conditions of a return, line by line (IN-15). */
record OfferAnswer(String orderNumber, Instant requestedAt, String reason, List<Line> lines) {

    /** @param claimableUnits how many can still be returned */
    record Line(
            int lineNumber, String sku, String description, int claimableUnits, Condition unopened, Condition opened) {}

    /** @param verdict ALLOWED, NEEDS_REVIEW or REFUSED */
    record Condition(Verdict verdict, String code, String message) {}

    static OfferAnswer of(ReturnOffer offer, Texts texts, Locale language) {
        return new OfferAnswer(
                offer.order().number().value(),
                offer.requestedAt(),
                offer.reason(),
                offer.lines().stream()
                        .map(offered -> new Line(
                                offered.line().lineNumber(),
                                offered.line().sku(),
                                offered.line().description(),
                                offered.line().returnableUnits(),
                                condition(offered.unopened(), texts, language),
                                condition(offered.opened(), texts, language)))
                        .toList());
    }

    private static Condition condition(Answer answer, Texts texts, Locale language) {
        return new Condition(answer.verdict(), answer.code(), texts.in(language, "code." + answer.code()));
    }
}
