package org.aftersales.returns;

import java.util.Map;
import java.util.Objects;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderHolds;
import org.aftersales.orders.OrderHolds.Answer;
import org.aftersales.orders.OrderHolds.Outcome;
import org.aftersales.orders.OrderLedger;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** The steps of money that goes back before shipping, as the process takes them. All methods join the caller's transaction. */
@Service
public class RefundOnlySteps {

    private final CaseFiles cases;
    private final OrderHolds holds;
    private final OrderLedger ledger;
    private final ReviewCheck check;

    RefundOnlySteps(CaseFiles cases, OrderHolds holds, OrderLedger ledger, ReviewCheck check) {
        this.cases = cases;
        this.holds = holds;
        this.ledger = ledger;
        this.check = check;
    }

    /** Asks the shop to hold the goods; where they have left, the case is over. May be done again. */
    public Answer hold(CaseNumber number) throws BusinessException {
        var said = holds.ask(number);
        // the case before its order, as the customer does who wants the goods after all
        cases.lock(number);
        var answer = holds.record(number, said);
        record(number, answer.outcome());
        return answer;
    }

    /** What a person found out whom the shop did not answer. */
    public Outcome clarified(CaseNumber number, HoldAnswer answer) throws BusinessException {
        if (answer == HoldAnswer.ASK_AGAIN) {
            holds.askAnew(number);
            return Outcome.SILENT;
        }
        cases.lock(number);
        var outcome = holds.clarified(number, answer == HoldAnswer.HELD);
        record(number, outcome);
        return outcome;
    }

    /** A person's answer about the goods. */
    public enum HoldAnswer {
        HELD,
        SHIPPED,
        ASK_AGAIN
    }

    private void record(CaseNumber number, Outcome outcome) throws BusinessException {
        if (outcome == Outcome.SHIPPED) {
            var file = cases.get(number);
            if (file.status() == CaseStatus.PENDING_REVIEW) {
                cases.advance(number, CaseTransition.FIND_SHIPPED, "OrderAlreadyShipped", Map.of());
                giveFree(file);
            }
        } else {
            cases.note(number, outcome == Outcome.HELD ? "OrderHeld" : "ShopSilent", Map.of());
        }
    }

    private void giveFree(CaseFile file) {
        file.lines().forEach(line -> ledger.release(line.orderLineId(), line.requestedUnits()));
    }

    /** @throws BusinessException saying what is missing or wrong in the review */
    public void checkReview(ReviewAnswer answer) throws BusinessException {
        check.refundOnly(answer);
    }

    /** A person decides where the table did not; finance comes next. What is rejected stays reserved until the shop lets it go. */
    public boolean recordReview(CaseNumber number, ReviewAnswer answer) throws BusinessException {
        var review = check.refundOnly(answer);
        cases.reviewed(number, review);
        if (review.approved()) {
            cases.advance(number, CaseTransition.APPROVE_REFUND, "RefundApproved", Map.of());
        } else {
            var code = Objects.requireNonNull(review.rejectionCode());
            cases.advance(number, CaseTransition.REJECT, "RefundRejected", Map.of("reason", code));
        }
        return review.approved();
    }

    /** The goods have left: where the shop agreed to hold them all the same, its hold is given back. */
    public void giveBackHold(CaseNumber number) {
        holds.giveBack(number);
    }

    /** Nothing is refunded: the shop may ship what it has held. Until it does, nobody else may claim what never left. */
    public void release(CaseNumber number) throws BusinessException {
        holds.tellReleased(number);
        // the case before its order, as everywhere
        var file = cases.lock(number);
        if (holds.released(number)) {
            giveFree(file);
        }
        cases.note(number, "OrderReleased", Map.of());
    }

    /** The money is back: the shop never ships these units, and nobody refunds them again. */
    public void cancelUnits(CaseNumber number) throws BusinessException {
        holds.tellCancelled(number);
        cases.lock(number);
        holds.cancelled(number);
        cases.note(number, "UnitsCancelled", Map.of());
    }
}
