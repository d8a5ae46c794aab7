package org.aftersales.returns;

import java.util.Map;
import java.util.Set;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CaseQuestions;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLedger;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Waybill;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What a customer can still do after filing: send the goods, think again, or give up what was refused. */
@Service
public class CustomerWishes {

    private static final int ANSWER_LIMIT = 1_000;
    private static final Set<CaseStatus> MONEY_UNDER_WAY =
            Set.of(CaseStatus.PENDING_FINANCE, CaseStatus.PENDING_REFUND, CaseStatus.REFUND_FAILED);

    private final CaseAccess access;
    private final CaseFiles cases;
    private final CaseQuestions questions;
    private final CaseOffers offers;
    private final GoodwillDesk goodwill;
    private final OrderLedger ledger;
    private final ReturnHandling handling;
    private final AllOrNothing transaction;

    CustomerWishes(
            CaseAccess access,
            CaseFiles cases,
            CaseQuestions questions,
            CaseOffers offers,
            GoodwillDesk goodwill,
            OrderLedger ledger,
            ReturnHandling handling,
            AllOrNothing transaction) {
        this.access = access;
        this.cases = cases;
        this.questions = questions;
        this.offers = offers;
        this.goodwill = goodwill;
        this.ledger = ledger;
        this.handling = handling;
        this.transaction = transaction;
    }

    /**
     * Cancels the return and gives its units free again.
     *
     * @throws CaseMovedOnException once goods were received, also when another parcel was announced since, or the case has ended
     * @throws RefundPaidFirstException once the money is on its way that goes before the goods
     */
    public void cancel(CaseNumber number) throws BusinessException {
        transaction.change(() -> {
            var file = access.open(number);
            cases.advance(number, cancellation(file), "ReturnCancelled", Map.of());
            nothingReceived(number, file.status());
            giveFree(file);
            if (!handling.returnCancelled(number)) {
                throw new CaseMovedOnException(number, file.status());
            }
            handling.pickUpNotNeeded(number);
        });
    }

    /** What the shop was asked to hold is free once it lets it go. */
    private void giveFree(CaseFile file) {
        if (file.refundOnly()) {
            return;
        }
        for (var line : file.lines()) {
            ledger.release(line.orderLineId(), line.requestedUnits());
        }
    }

    /** Read again once the step before has locked the case: a parcel may have been received a moment ago. */
    private void nothingReceived(CaseNumber number, CaseStatus before) throws BusinessException {
        if (cases.get(number).anythingReceived()) {
            throw new CaseMovedOnException(number, before);
        }
    }

    private static CaseTransition cancellation(CaseFile file) throws BusinessException {
        if (!file.refundFirst() || file.anythingReceived()) {
            return CaseTransition.CANCEL;
        }
        if (file.status().ended() || file.status() == CaseStatus.PENDING_FINANCE) {
            return CaseTransition.CANCEL_BEFORE_PAYMENT;
        }
        throw new RefundPaidFirstException();
    }

    /**
     * The customer answers what the reviewer has asked last; the review goes on if it waited for that. A late answer is kept too, as
     * long as nothing is decided.
     *
     * @param seen position of the question that was read; empty: the newest
     * @throws CaseMovedOnException when that question is not open any more, or the return is decided
     */
    public void answer(CaseNumber number, @Nullable Integer seen, String text) throws BusinessException {
        var words = text.strip();
        if (words.isEmpty() || words.length() > ANSWER_LIMIT) {
            throw new AnswerMissingException();
        }
        transaction.change(() -> {
            var file = access.open(number);
            var position = seen == null ? questions.of(number).size() : seen;
            if (file.status() != CaseStatus.PENDING_REVIEW || !questions.answer(number, position, words)) {
                throw new CaseMovedOnException(number, file.status());
            }
            handling.customerAnswered(number);
            cases.note(number, "CustomerAnswered", Map.of());
        });
    }

    /**
     * The customer takes the offered coupon instead of the return, or does not (RR-20).
     *
     * @param seen position of the offer that was read; empty: the newest
     * @param accepted empty when nothing was answered
     * @throws CaseMovedOnException when that offer is not open any more
     */
    public void answerOffer(CaseNumber number, @Nullable Integer seen, @Nullable Boolean accepted)
            throws BusinessException {
        if (accepted == null) {
            throw new OfferAnswerMissingException();
        }
        transaction.change(() -> {
            var file = access.open(number);
            goodwill.answered(number, seen == null ? offers.of(number).size() : seen, accepted);
            if (!handling.offerAnswered(number, accepted)) {
                throw new CaseMovedOnException(number, file.status());
            }
        });
    }

    /**
     * The customer has handed the goods to a courier (RR-12); a second parcel may be told the same way.
     *
     * @throws CaseMovedOnException when the case does not wait for goods
     */
    public void shipmentReported(CaseNumber number, String courier, String trackingNumber) throws BusinessException {
        var told = Waybill.read(courier, trackingNumber).orElseThrow(ShipmentInvalidException::new);
        transaction.change(() -> {
            CaseFile file = access.open(number);
            var facts = Map.of("courier", told.courier(), "trackingNumber", told.trackingNumber());
            if (moneyUnderWay(file)) {
                cases.note(number, "ShipmentReported", facts);
            } else {
                cases.advance(number, CaseTransition.ANNOUNCE_PARCEL, "ShipmentReported", facts);
            }
            cases.shipmentReported(number, told.courier(), told.trackingNumber());
            handling.pickUpNotNeeded(number);
        });
    }

    /**
     * The customer does not want back what could not be accepted: it is scrapped.
     *
     * @throws CaseMovedOnException when nothing waits to be sent back, or it has left
     */
    public void giveUpGoods(CaseNumber number) throws BusinessException {
        transaction.change(() -> {
            access.open(number);
            var file = cases.lock(number);
            if (!handling.goodsGivenUp(number)) {
                throw new CaseMovedOnException(number, file.status());
            }
        });
    }

    /** Whether goods wait to be sent back that the customer can still give up. */
    public boolean goodsGoBack(CaseNumber number) {
        return handling.goodsGoBack(number);
    }

    /** Whether the customer can tell of a parcel now. */
    public boolean shipmentAwaited(CaseFile file) {
        return !file.refundOnly() && (moneyUnderWay(file) || CaseTransition.ANNOUNCE_PARCEL.allowedFrom(file.status()));
    }

    /** Where the money goes first, goods may be sent while it is still on its way. */
    private static boolean moneyUnderWay(CaseFile file) {
        return file.refundFirst() && MONEY_UNDER_WAY.contains(file.status());
    }
}
