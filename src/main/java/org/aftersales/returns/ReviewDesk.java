package org.aftersales.returns;

import java.util.Map;
import java.util.Objects;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseQuestions;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLedger;
import org.aftersales.returns.ReviewAnswer.AmountAnswer;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Where requests are reviewed. All methods join the caller's transaction; the checks change nothing. */
@Service
public class ReviewDesk {

    private final CaseFiles cases;
    private final CaseQuestions questions;
    private final ReviewCheck check;
    private final ServiceFees fees;
    private final RefundFirst refundFirst;
    private final GoodwillDesk goodwill;
    private final GiftDesk gifts;
    private final OrderLedger ledger;

    ReviewDesk(
            CaseFiles cases,
            CaseQuestions questions,
            ReviewCheck check,
            ServiceFees fees,
            RefundFirst refundFirst,
            GoodwillDesk goodwill,
            GiftDesk gifts,
            OrderLedger ledger) {
        this.cases = cases;
        this.questions = questions;
        this.check = check;
        this.fees = fees;
        this.refundFirst = refundFirst;
        this.goodwill = goodwill;
        this.gifts = gifts;
        this.ledger = ledger;
    }

    /** @throws BusinessException saying what is missing or wrong in the review */
    public void check(CaseNumber number, ReviewAnswer answer) throws BusinessException {
        if (answer.asks()) {
            check.question(answer);
        } else if (answer.proposesGoodwill()) {
            goodwill.check(number, answer.goodwill());
        } else {
            var file = cases.get(number);
            if (check.review(file, answer).approved()) {
                gifts.check(file, answer.gift());
            }
        }
    }

    /** How a review ended. */
    public enum Outcome {
        APPROVED,
        /** Approved, and the money goes before the goods come. */
        APPROVED_REFUND_FIRST,
        REJECTED,
        /** Not yet: the customer is asked first. */
        ASKED,
        /** Not yet: the customer may get a coupon instead. */
        GOODWILL_PROPOSED;

        public boolean approved() {
            return this == APPROVED || this == APPROVED_REFUND_FIRST;
        }
    }

    /** Writes the review into the case file and moves the case on; a rejection gives the units free again. */
    public Outcome record(CaseNumber number, ReviewAnswer answer) throws BusinessException {
        if (answer.asks()) {
            questions.ask(number, check.question(answer));
            cases.note(number, "CustomerAsked", Map.of());
            return Outcome.ASKED;
        }
        if (answer.proposesGoodwill()) {
            goodwill.propose(number, answer.goodwill());
            return Outcome.GOODWILL_PROPOSED;
        }
        var file = cases.get(number);
        var review = check.review(file, answer);
        cases.reviewed(number, review);
        if (!review.approved()) {
            reject(file, Objects.requireNonNull(review.rejectionCode()));
            return Outcome.REJECTED;
        }
        cases.advance(
                number,
                CaseTransition.APPROVE,
                "ReturnApproved",
                Map.of("serviceFeeMinor", Long.toString(review.serviceFeeMinor())));
        gifts.promise(file, answer.gift());
        if (file.deliveryRefused()) {
            // nobody has to announce it: the courier has the parcel already
            cases.advance(number, CaseTransition.ANNOUNCE_PARCEL, "ParcelRefusedAtTheDoor", Map.of());
        }
        return refundFirst.decide(number, answer.goodsFirst()) ? Outcome.APPROVED_REFUND_FIRST : Outcome.APPROVED;
    }

    private void reject(CaseFile file, String code) throws BusinessException {
        cases.advance(file.number(), CaseTransition.REJECT, "ReturnRejected", Map.of("reason", code));
        for (var line : file.lines()) {
            ledger.release(line.orderLineId(), line.requestedUnits());
        }
    }

    /** @throws BusinessException saying what is wrong with the revised amount */
    public void checkRevision(CaseNumber number, AmountAnswer answer) throws BusinessException {
        fees.read(answer, cases.get(number));
    }

    /** Replaces fee and switches after finance sent the amount back (RR-09). */
    public void recordRevision(CaseNumber number, AmountAnswer answer) throws BusinessException {
        var fee = fees.read(answer, cases.get(number));
        cases.revised(number, fee, answer.freightBack(), answer.couponBack(), answer.pointsBack());
    }
}
