package org.aftersales.returns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftersales.cases.CaseDiscounts;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseFiles.TimelineEntry;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CaseOffers.Offer;
import org.aftersales.cases.CaseOffers.State;
import org.aftersales.cases.CaseQuestions;
import org.aftersales.cases.CaseQuestions.Question;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsRefusals;
import org.aftersales.shared.GoodsRefusals.Refusal;
import org.aftersales.shared.RefundFacts;
import org.aftersales.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a return stands, for the customer who asks (WO-05). */
@Service
public class ReturnTracking {

    /** The people who may know of a return: the roles that have a task somewhere in its flow, and those who look after it. */
    public static final Set<String> READERS = Set.of(
            Role.CUSTOMER_SERVICE.id(),
            Role.CS_SUPERVISOR.id(),
            Role.AFTERSALES_MANAGER.id(),
            Role.AFTERSALES_REVIEW.id(),
            Role.QUALITY_CONTROL.id(),
            Role.WAREHOUSE.id(),
            Role.FINANCE.id(),
            Role.GENERAL_MANAGER.id(),
            Role.AUDITOR.id());

    private final CaseAccess access;
    private final CaseFiles cases;
    private final CaseReasons reasons;
    private final CaseQuestions questions;
    private final CaseOffers offers;
    private final CaseDiscounts discounts;
    private final RefundFacts refunds;
    private final GoodsRefusals refusals;
    private final PickUps pickUps;

    ReturnTracking(
            CaseAccess access,
            CaseFiles cases,
            CaseReasons reasons,
            CaseQuestions questions,
            CaseOffers offers,
            CaseDiscounts discounts,
            RefundFacts refunds,
            GoodsRefusals refusals,
            PickUps pickUps) {
        this.access = access;
        this.cases = cases;
        this.reasons = reasons;
        this.questions = questions;
        this.offers = offers;
        this.discounts = discounts;
        this.refunds = refunds;
        this.refusals = refusals;
        this.pickUps = pickUps;
    }

    /** @throws CaseUnknownException also when the caller may not know of it */
    @Transactional(readOnly = true)
    public Standing of(CaseNumber number) throws CaseUnknownException {
        var file = access.open(number);
        var rejection = Optional.ofNullable(file.review())
                .flatMap(review -> Optional.ofNullable(review.rejectionCode()))
                .flatMap(reasons::forRejection);
        return new Standing(
                file,
                reasons.forReturn(file.reason()),
                rejection,
                refunds.of(number),
                discounts.of(number),
                refused(file),
                openQuestion(file),
                pickUps.last(number),
                offers.last(number).filter(offer -> shown(offer, file)),
                cases.timeline(number).stream()
                        .filter(entry -> entry.to() != null)
                        .toList());
    }

    private Optional<Question> openQuestion(CaseFile file) {
        return file.status() != CaseStatus.PENDING_REVIEW
                ? Optional.empty()
                : questions.of(file.number()).stream()
                        .reduce((earlier, later) -> later)
                        .filter(question -> question.answer() == null);
    }

    /** What waits for the customer, or was taken; not what a superior has not approved, and not what was declined. */
    private static boolean shown(Offer offer, CaseFile file) {
        return offer.state() == State.OFFERED
                ? file.status() == CaseStatus.PENDING_REVIEW
                : offer.state() == State.ACCEPTED || offer.state() == State.GIVEN;
    }

    /** Nothing to ask for while inspection has refused nothing. */
    private List<Refusal> refused(CaseFile file) {
        var nothing = file.status() != CaseStatus.INSPECTION_FAILED
                && file.lines().stream().allMatch(line -> line.refusedUnits() == 0);
        return nothing ? List.of() : refusals.of(file.number());
    }

    /**
     * @param discounts what is given back besides the money; empty until the money is settled
     * @param refused what inspection did not accept, and why
     * @param question what the customer is asked and has not answered
     * @param pickUp the last courier who was wished for
     * @param offer the coupon that the customer is offered, or has taken, instead of the return
     * @param steps the changes of status so far
     */
    public record Standing(
            CaseFile file,
            Optional<Reason> reason,
            Optional<Reason> rejection,
            Optional<RefundFacts.Facts> refund,
            Optional<CaseDiscounts.Discounts> discounts,
            List<Refusal> refused,
            Optional<Question> question,
            Optional<PickUp> pickUp,
            Optional<Offer> offer,
            List<TimelineEntry> steps) {
        public Standing {
            refused = List.copyOf(refused);
            steps = List.copyOf(steps);
        }
    }
}
