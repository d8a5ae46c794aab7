package org.aftersales.returns;

import java.time.Clock;
import java.util.Optional;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFile.Review;
import org.aftersales.cases.CasePhotos;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a reviewer's answer into a review, or says what is missing. */
@Component
class ReviewCheck {

    private static final int TEXT_LIMIT = 1_000;

    private final CaseReasons reasons;
    private final CasePhotos photos;
    private final ServiceFees fees;
    private final ReturnStation station;
    private final Callers callers;
    private final Clock clock;

    ReviewCheck(
            CaseReasons reasons,
            CasePhotos photos,
            ServiceFees fees,
            ReturnStation station,
            Callers callers,
            Clock clock) {
        this.reasons = reasons;
        this.photos = photos;
        this.fees = fees;
        this.station = station;
        this.callers = callers;
        this.clock = clock;
    }

    /** @throws BusinessException when there is nothing to ask */
    String question(ReviewAnswer answer) throws BusinessException {
        var question = answer.customerQuestion().orElseThrow(CustomerQuestionMissingException::new);
        if (question.length() > TEXT_LIMIT) {
            throw new CustomerTextTooLongException(TEXT_LIMIT);
        }
        return question;
    }

    Review review(CaseFile file, ReviewAnswer answer) throws BusinessException {
        if (answer.customerText().orElse("").length() > TEXT_LIMIT) {
            throw new CustomerTextTooLongException(TEXT_LIMIT);
        }
        if (!answer.approved()) {
            return rejection(answer);
        }
        return file.deliveryRefused() ? refusalAtTheDoor(file, answer) : approval(file, answer);
    }

    private Review approval(CaseFile file, ReviewAnswer answer) throws BusinessException {
        if (needsPhoto(file) && photos.of(file.number()).isEmpty()) {
            throw new PhotosMissingException();
        }
        return new Review(
                callers.actor(),
                clock.instant(),
                true,
                null,
                answer.customerText().orElse(null),
                fees.read(answer.amount(), file),
                answer.amount().freightBack(),
                answer.amount().couponBack(),
                answer.amount().pointsBack(),
                orStation(answer.returnContact(), station.contact()),
                orStation(answer.returnPhone(), station.phone()),
                orStation(answer.returnAddress(), station.address()));
    }

    /** Nobody has photos of a closed parcel, and it comes back by the way on which it went. */
    private Review refusalAtTheDoor(CaseFile file, ReviewAnswer answer) throws BusinessException {
        return new Review(
                callers.actor(),
                clock.instant(),
                true,
                null,
                answer.customerText().orElse(null),
                fees.read(answer.amount(), file),
                answer.amount().freightBack(),
                answer.amount().couponBack(),
                answer.amount().pointsBack(),
                null,
                null,
                null);
    }

    /** Of a case in which nothing was shipped: there is no place to send goods to, no fee and nothing to look at. */
    Review refundOnly(ReviewAnswer answer) throws BusinessException {
        if (answer.customerText().orElse("").length() > TEXT_LIMIT) {
            throw new CustomerTextTooLongException(TEXT_LIMIT);
        }
        return answer.approved()
                ? new Review(
                        callers.actor(),
                        clock.instant(),
                        true,
                        null,
                        answer.customerText().orElse(null),
                        0,
                        false,
                        false,
                        false,
                        null,
                        null,
                        null)
                : rejection(answer);
    }

    private Review rejection(ReviewAnswer answer) throws BusinessException {
        var code = answer.rejectionReason().orElseThrow(RejectionReasonMissingException::new);
        if (reasons.offeredForRejection(code).isEmpty()) {
            throw new RejectionReasonNotOnListException(code);
        }
        var text = answer.customerText().orElseThrow(CustomerTextMissingException::new);
        return new Review(
                callers.actor(), clock.instant(), false, code, text, 0, false, false, false, null, null, null);
    }

    private boolean needsPhoto(CaseFile file) {
        return reasons.forReturn(file.reason()).map(Reason::needsPhoto).orElse(false);
    }

    private static String orStation(Optional<String> entered, @Nullable String ofSettings)
            throws ReturnAddressMissingException {
        return entered.or(() -> Optional.ofNullable(ofSettings).filter(text -> !text.isBlank()))
                .orElseThrow(ReturnAddressMissingException::new);
    }
}
