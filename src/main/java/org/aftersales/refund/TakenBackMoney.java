package org.aftersales.refund;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundsTakenBack;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money that a provider had paid and took back: finance hears of it at once, whatever becomes of other parts of the refund, and pays it
 * in another way, wherever the case stands; no case ends, nor claims money, without it. The case is locked before anybody looks, so that
 * one of two who meet always sees the other.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TakenBackMoney implements RefundsTakenBack {

    private final Refunds refunds;
    private final CaseFiles cases;
    private final RefundHandling process;

    TakenBackMoney(Refunds refunds, CaseFiles cases, RefundHandling process) {
        this.refunds = refunds;
        this.cases = cases;
        this.process = process;
    }

    /** Only a provider's own signed word says that the money it has paid came back; nothing when it was said before. */
    void record(Refund refund, ProviderAnswer.CameBack cameBack) {
        if (!refunds.takeBack(refund.number(), cameBack.code(), cameBack.text())) {
            return;
        }
        var number = refund.caseNumber();
        var about = Map.of("refundNumber", refund.number(), "failure", cameBack.code());
        if (process.paying(number)) {
            cases.note(number, "RefundTakenBack", about);
            process.refundsChanged(number);
            process.refundNotified(number);
            return;
        }
        try {
            if (cases.lock(number).status() == CaseStatus.COMPLETED) {
                cases.advance(number, CaseTransition.FAIL_REFUND, "RefundTakenBack", about);
            } else {
                cases.note(number, "RefundTakenBack", about);
            }
        } catch (BusinessException gone) {
            throw new IllegalStateException(gone);
        }
        process.refundTakenBack(number);
    }

    @Override
    public boolean isOpen(CaseNumber number) {
        return refunds.takenBack(number).isPresent();
    }

    /** Whether the case has to wait until what came back is paid. */
    public boolean holdsUp(CaseNumber number) throws CaseUnknownException {
        cases.lock(number);
        return isOpen(number);
    }

    /** Whether the case has not come to its end, and ends by itself now that all is paid. */
    public boolean caseUnderWay(CaseNumber number) throws CaseUnknownException {
        cases.lock(number);
        return process.caseUnderWay(number);
    }

    /** All is paid: a case that waits for it goes on. */
    public void letCaseGoOn(CaseNumber number) {
        process.refundSettled(number);
    }
}
