package org.aftersales.returns.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.Review;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseOpinions;
import org.aftersales.cases.CaseQuestions;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseStatus;
import org.aftersales.returns.RefundFirst;
import org.aftersales.returns.ReturnStation;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Literally;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.ReturnFreight;
import org.aftersales.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the review needs to choose from, and what it decided (RR-03 to RR-08). */
@Component
class ReviewView implements CaseViewPart {

    private final CaseFiles cases;
    private final CaseReasons reasons;
    private final CaseQuestions questions;
    private final CaseOpinions opinions;
    private final RefundFirst refundFirst;
    private final ReturnFreight returnFreight;
    private final ReturnStation station;
    private final Texts texts;
    private final ShownTimes times;

    ReviewView(
            CaseFiles cases,
            CaseReasons reasons,
            CaseQuestions questions,
            CaseOpinions opinions,
            RefundFirst refundFirst,
            ReturnFreight returnFreight,
            ReturnStation station,
            Texts texts,
            ShownTimes times) {
        this.cases = cases;
        this.reasons = reasons;
        this.questions = questions;
        this.opinions = opinions;
        this.refundFirst = refundFirst;
        this.returnFreight = returnFreight;
        this.station = station;
        this.texts = texts;
        this.times = times;
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        try {
            var file = cases.get(caseNumber);
            var review = file.review();
            var shown = new HashMap<String, Object>(choices(viewer.language()));
            shown.put("questions", asked(caseNumber, viewer.language()));
            shown.putAll(opinion(caseNumber, viewer.language()));
            shown.put("refundFirst", file.status() == CaseStatus.PENDING_REVIEW && refundFirst.proposed(file));
            shown.put(
                    "returnFreight",
                    texts.in(
                            viewer.language(),
                            returnFreight.companyBears(caseNumber)
                                    ? "The company bears the return freight."
                                    : "The customer bears the return freight."));
            shown.put("paidFirst", file.refundFirst());
            shown.put("reviewed", review != null);
            if (review != null) {
                shown.putAll(decided(file, review, viewer.language()));
            }
            return shown;
        } catch (BusinessException gone) {
            return Map.of();
        }
    }

    private List<Map<String, Object>> asked(CaseNumber number, Locale language) {
        return questions.of(number).stream()
                .map(question -> Map.<String, Object>of(
                        "question",
                        question.text(),
                        "answer",
                        question.answer() == null ? texts.in(language, "No answer yet") : question.answer()))
                .toList();
    }

    private Map<String, Object> opinion(CaseNumber number, Locale language) {
        return opinions.of(number)
                .map(given -> Map.<String, Object>of(
                        "opinion",
                        texts.in(language, "code." + given.verdict().name()),
                        "opinionTextShown",
                        Literally.shown(given.text())))
                .orElse(Map.of("opinion", "", "opinionTextShown", ""));
    }

    private Map<String, Object> choices(Locale language) {
        return Map.of(
                "rejectionReasons",
                reasons.forRejections().stream()
                        .map(reason -> Map.of("value", reason.code(), "label", reason.label(language)))
                        .toList(),
                "stationContact",
                orNothing(station.contact()),
                "stationPhone",
                orNothing(station.phone()),
                "stationAddress",
                orNothing(station.address()));
    }

    private Map<String, Object> decided(CaseFile file, Review review, Locale language) {
        return Map.of(
                "by", review.by(),
                "at", times.moment(review.at(), language),
                "decision", texts.in(language, review.approved() ? "Approved" : "Rejected"),
                "serviceFee", MoneyText.of(file.currency(), review.serviceFeeMinor(), language),
                "freightBack", yesOrNo(review.freightBack(), language),
                "couponBack", yesOrNo(review.couponBack(), language),
                "pointsBack", yesOrNo(review.pointsBack(), language),
                "returnTo",
                        String.join(
                                ", ",
                                List.of(
                                        orNothing(review.returnContact()),
                                        orNothing(review.returnPhone()),
                                        orNothing(review.returnAddress()))),
                "customerText", orNothing(review.customerText()));
    }

    private String yesOrNo(boolean switchedOn, Locale language) {
        return texts.in(language, switchedOn ? "Yes" : "No");
    }

    private static String orNothing(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
