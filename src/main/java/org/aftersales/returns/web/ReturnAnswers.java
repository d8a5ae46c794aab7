package org.aftersales.returns.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.aftersales.cases.CaseDiscounts.Discounts;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles.TimelineEntry;
import org.aftersales.cases.CaseOffers.Offer;
import org.aftersales.cases.CaseOffers.State;
import org.aftersales.cases.CasePhotos.Photo;
import org.aftersales.cases.CaseStatus;
import org.aftersales.returns.PickUp;
import org.aftersales.returns.ReturnTracking.Standing;
import org.aftersales.returns.web.ReturnAnswer.Step;
import org.aftersales.shared.GoodsRefusals.Refusal;
import org.aftersales.shared.RefundFacts;
import org.aftersales.shared.Texts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Says where a return stands in the customer's language. */
final class ReturnAnswers {

    /** Where nothing was shipped, these mean something else to the customer. */
    private static final Set<CaseStatus> BEFORE_SHIPPING =
            EnumSet.of(CaseStatus.PENDING_REVIEW, CaseStatus.REJECTED, CaseStatus.CANCELLED);

    /** Where the money that went first is with the customer, unless the provider has taken it back. */
    private static final Set<CaseStatus> AFTER_PAYMENT = EnumSet.of(CaseStatus.PENDING_RETURN, CaseStatus.COLLECTING);

    private final Standing standing;
    private final CaseFile file;
    private final Texts texts;
    private final Locale language;

    private ReturnAnswers(Standing standing, Texts texts, Locale language) {
        this.standing = standing;
        this.file = standing.file();
        this.texts = texts;
        this.language = language;
    }

    static ReturnAnswer of(Standing standing, List<Photo> photos, Texts texts, Locale language) {
        return new ReturnAnswers(standing, texts, language).answer(photos);
    }

    private ReturnAnswer answer(List<Photo> photos) {
        var status = CustomerStatus.of(file.status());
        return new ReturnAnswer(
                file.number().value(),
                file.orderNumber().value(),
                status.code(),
                texts.in(language, status.label()),
                file.requestedAt(),
                file.reason(),
                standing.reason().map(reason -> reason.label(language)).orElse(file.reason()),
                file.deliveryRefused(),
                file.lines().stream().map(ReturnAnswers::line).toList(),
                rejection(),
                standing.question()
                        .map(question ->
                                new ReturnAnswer.Question(question.position(), question.text(), question.askedAt()))
                        .orElse(null),
                standing.offer().map(ReturnAnswers::offer).orElse(null),
                standing.refused().stream().map(this::refused).toList(),
                returnTo(),
                shipment(),
                standing.pickUp().map(this::pickUp).orElse(null),
                standing.refund().map(this::refund).orElse(null),
                texts.in(language, "code.NextStep." + nextStep()),
                file.cancellable(),
                photos.stream().map(Photo::id).toList(),
                progress());
    }

    private String nextStep() {
        if (standing.question().isPresent()) {
            return "QUESTION";
        }
        if (standing.offer().isPresent()) {
            return standing.offer().get().state().name() + "_COUPON";
        }
        if (file.status() == CaseStatus.COMPLETED && nothingToPay()) {
            return "COMPLETED_WITHOUT_MONEY";
        }
        if (file.refundOnly()) {
            return BEFORE_SHIPPING.contains(file.status())
                    ? "REFUND_ONLY_" + file.status().name()
                    : file.status().name();
        }
        if (file.refundFirst() && AFTER_PAYMENT.contains(file.status()) && cameBack()) {
            return "PAYMENT_CAME_BACK";
        }
        if (file.refundFirst() && file.status() == CaseStatus.PENDING_RETURN && !nothingToPay()) {
            return "PAID_PENDING_RETURN";
        }
        // until something of it is back, the customer has nothing to do but not to take the parcel in
        var underWay = file.status() == CaseStatus.PENDING_REVIEW || file.status() == CaseStatus.IN_TRANSIT;
        return (file.deliveryRefused() && underWay ? "REFUSED_DELIVERY_" : "")
                + file.status().name();
    }

    private boolean nothingToPay() {
        return standing.refund().filter(refund -> refund.amount().isZero()).isPresent();
    }

    private boolean cameBack() {
        return standing.refund().filter(refund -> !refund.paid()).isPresent();
    }

    private static ReturnAnswer.Offer offer(Offer offer) {
        return new ReturnAnswer.Offer(
                offer.position(),
                offer.amount().getAmount().toPlainString(),
                offer.amount().getCurrencyUnit().getCode(),
                offer.text(),
                offer.state() == State.OFFERED,
                offer.couponCode());
    }

    private static ReturnAnswer.Line line(CaseFile.CaseLine line) {
        return new ReturnAnswer.Line(
                line.lineNumber(),
                line.sku(),
                line.description(),
                line.requestedUnits(),
                line.receivedUnits(),
                line.acceptedUnits(),
                line.refusedUnits(),
                line.lostUnits());
    }

    private ReturnAnswer.RefusedGoods refused(Refusal refusal) {
        return new ReturnAnswer.RefusedGoods(
                refusal.lineNumber(),
                refusal.description(),
                refusal.units(),
                refusal.code(),
                texts.in(language, "code." + refusal.code()));
    }

    private ReturnAnswer.@Nullable Rejection rejection() {
        if (file.status() == CaseStatus.INSPECTION_FAILED) {
            return new ReturnAnswer.Rejection(null, texts.in(language, "code.GoodsRefused"), null);
        }
        var review = file.review();
        if (review == null || review.approved()) {
            return null;
        }
        var reason = standing.rejection().map(coded -> coded.label(language)).orElse("");
        return new ReturnAnswer.Rejection(review.rejectionCode(), reason, review.customerText());
    }

    private ReturnAnswer.@Nullable ReturnTo returnTo() {
        var review = file.review();
        return review == null || !review.approved() || file.deliveryRefused() || file.refundOnly()
                ? null
                : new ReturnAnswer.ReturnTo(review.returnContact(), review.returnPhone(), review.returnAddress());
    }

    private ReturnAnswer.@Nullable Shipment shipment() {
        var courier = file.courier();
        return courier == null
                ? null
                : new ReturnAnswer.Shipment(courier, Objects.requireNonNullElse(file.trackingNumber(), ""));
    }

    private ReturnAnswer.PickUp pickUp(PickUp pickUp) {
        var slot = pickUp.slot().name();
        return new ReturnAnswer.PickUp(
                pickUp.day(),
                slot,
                texts.in(language, "code.Slot." + slot),
                pickUp.state().name());
    }

    private ReturnAnswer.Refund refund(RefundFacts.Facts facts) {
        return new ReturnAnswer.Refund(
                facts.amount().getAmount().toPlainString(),
                facts.amount().getCurrencyUnit().getCode(),
                texts.in(language, "code." + facts.methodCode()),
                facts.expectedAt(),
                facts.paid(),
                facts.coupon().isZero() ? null : couponBack(facts.coupon()),
                facts.points() == 0 ? null : pointsBack(facts.points()));
    }

    private ReturnAnswer.CouponBack couponBack(Money amount) {
        return new ReturnAnswer.CouponBack(
                amount.getAmount().toPlainString(),
                standing.discounts().map(Discounts::couponCode).orElse(null));
    }

    private ReturnAnswer.PointsBack pointsBack(long points) {
        return new ReturnAnswer.PointsBack(
                points, standing.discounts().filter(Discounts::pointsGiven).isPresent());
    }

    /** The approval is a moment of its own for the customer, though the case then waits for the goods at once. */
    private List<Step> progress() {
        var steps = new ArrayList<Step>();
        for (var entry : standing.steps()) {
            if (entry.from() == CaseStatus.PENDING_REVIEW && entry.to() == CaseStatus.PENDING_RETURN) {
                steps.add(step(CustomerStatus.APPROVED, entry));
            }
            var status = CustomerStatus.of(Objects.requireNonNull(entry.to()));
            if (steps.isEmpty() || !steps.get(steps.size() - 1).status().equals(status.code())) {
                steps.add(step(status, entry));
            }
        }
        return steps;
    }

    private Step step(CustomerStatus status, TimelineEntry entry) {
        return new Step(status.code(), texts.in(language, status.label()), entry.at());
    }
}
