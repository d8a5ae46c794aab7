package org.aftersales.refund;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.policy.Authority;
import org.aftersales.refund.Calculations.State;
import org.aftersales.refund.Calculations.Stored;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.MoneyText;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Agreeing on the amount of a case: preview, calculation after inspection, finance's decision (RR-05 to RR-09, B-03). */
@Service
public class RefundDesk {

    /** How often another case may settle units of the same order in between before the step fails and is tried again later. */
    private static final int MOST_ATTEMPTS = 20;

    private final CaseFiles cases;
    private final ReturnedGoods goods;
    private final Calculations calculations;
    private final Settlement settlement;
    private final BeforeShipping beforeShipping;
    private final FreightRules freight;
    private final AmountAgreements agreements;

    RefundDesk(
            CaseFiles cases,
            ReturnedGoods goods,
            Calculations calculations,
            Settlement settlement,
            BeforeShipping beforeShipping,
            FreightRules freight,
            AmountAgreements agreements) {
        this.cases = cases;
        this.goods = goods;
        this.calculations = calculations;
        this.settlement = settlement;
        this.beforeShipping = beforeShipping;
        this.freight = freight;
        this.agreements = agreements;
    }

    /** What the refund would be with these choices, as things stand now. Changes nothing. */
    public RefundCalculation preview(CaseFile file, RefundChoices choices) throws OrderUnknownException {
        return RefundCalculator.calculate(goods.of(file).basis(), choices);
    }

    /** What people see of the amount now: the preview until it is calculated, then what was calculated. Changes nothing. */
    public AmountOnTable onTable(CaseNumber caseNumber) throws BusinessException {
        var stored = calculations.last(caseNumber).orElse(null);
        if (stored != null && stored.state() != State.SENT_BACK) {
            return new AmountOnTable(stored.calculation(), true, Optional.empty(), Optional.empty(), 0);
        }
        var file = cases.get(caseNumber);
        var basis = goods.of(file).basis();
        var choices = choices(file);
        return new AmountOnTable(
                stored == null ? RefundCalculator.calculate(basis, choices) : stored.calculation(),
                false,
                Optional.of(choices),
                Optional.ofNullable(stored).map(Stored::sendBackReason),
                basis.freightLeftMinor());
    }

    /** The reviewer's choices; before the review nothing but what the freight table gives back by itself. */
    public RefundChoices choices(CaseFile file) throws OrderUnknownException {
        var review = file.review();
        if (file.refundOnly()) {
            return beforeShipping.choices(file);
        }
        return review == null
                ? new RefundChoices(0, freight.proposed(file), false, false)
                : new RefundChoices(
                        review.serviceFeeMinor(), review.freightBack(), review.couponBack(), review.pointsBack());
    }

    /**
     * Calculates the refund from the accepted units and fixes it in the ledger, so that no other case can promise the same money.
     * Doing it again replaces the amount; an approved amount is never computed again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Money calculate(CaseNumber caseNumber) throws BusinessException {
        var file = cases.lock(caseNumber);
        settlement.alone(file);
        var earlier = calculations.last(caseNumber);
        if (earlier.filter(stored -> stored.state() == State.APPROVED).isPresent()) {
            throw new CaseMovedOnException(caseNumber, file.status());
        }
        earlier.filter(stored -> stored.state() == State.CALCULATED).ifPresent(settlement::takeBack);

        var calculation = settled(file);
        calculations.store(caseNumber, file.orderNumber(), calculation, agreements.needed(file, calculation));
        var total = calculation.total();
        var step = file.refundFirst() ? CaseTransition.CALCULATE_FIRST : CaseTransition.CALCULATE;
        cases.advance(caseNumber, step, "RefundCalculated", amount(total));
        return total;
    }

    /** Fixes in the ledger what the refund comes to now. */
    RefundCalculation settled(CaseFile file) throws OrderUnknownException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            var gathered = goods.of(file);
            var calculation = RefundCalculator.calculate(gathered.basis(), choices(file));
            if (settlement.fix(file.orderNumber(), calculation)) {
                cases.decidedOnLines(file.number(), gathered.decisions());
                return calculation;
            }
        }
        throw new IllegalStateException("other cases of order " + file.orderNumber() + " keep settling its units");
    }

    /** @throws AmountNotAgreedException when a superior has to agree first, whether the diagram asks one or not */
    public void mayBeApproved(CaseNumber caseNumber) throws BusinessException {
        if (waiting(caseNumber).agreement().isMissing()) {
            throw new AmountNotAgreedException();
        }
    }

    /** Finance approves the amount: from here on it is paid, never computed again (RR-10). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void approve(CaseNumber caseNumber) throws BusinessException {
        mayBeApproved(caseNumber);
        var stored = waiting(caseNumber);
        // the case first, as the customer who cancels does: the two wait for each other, never both at once
        cases.advance(
                caseNumber,
                CaseTransition.APPROVE_AMOUNT,
                "AmountApproved",
                amount(stored.calculation().total()));
        if (!calculations.approve(caseNumber)) {
            throw movedOn(caseNumber);
        }
        cases.financeApproved(caseNumber);
    }

    /** Finance sends the amount back to be revised; the ledger gives it free again (RR-09). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void sendBack(CaseNumber caseNumber, String reason) throws BusinessException {
        sendBack(caseNumber, reason, "AmountSentBack");
    }

    private void sendBack(CaseNumber caseNumber, String reason, String why) throws BusinessException {
        var stored = waiting(caseNumber);
        cases.advance(caseNumber, CaseTransition.SEND_AMOUNT_BACK, why, Map.of());
        if (!calculations.sendBack(caseNumber, reason)) {
            throw movedOn(caseNumber);
        }
        settlement.takeBack(stored);
    }

    /** Whose word the amount that waits needs. */
    public Authority authorityOf(CaseNumber caseNumber) throws BusinessException {
        return waiting(caseNumber).agreement().authority();
    }

    /** A superior agrees to the amount, which finance sees now (U14). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void agree(CaseNumber caseNumber) throws BusinessException {
        var stored = waiting(caseNumber);
        // the case first, as in approve
        cases.note(caseNumber, "AmountAgreed", amount(stored.calculation().total()));
        if (!calculations.agree(caseNumber)) {
            throw movedOn(caseNumber);
        }
    }

    /** A superior does not agree: as when finance sends the amount back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void disagree(CaseNumber caseNumber, String reason) throws BusinessException {
        sendBack(caseNumber, reason, "AmountNotAgreed");
    }

    private Stored waiting(CaseNumber caseNumber) throws BusinessException {
        return calculations
                .last(caseNumber)
                .filter(stored -> stored.state() == State.CALCULATED)
                .orElseThrow(() -> movedOn(caseNumber));
    }

    private CaseMovedOnException movedOn(CaseNumber caseNumber) {
        try {
            return new CaseMovedOnException(caseNumber, cases.get(caseNumber).status());
        } catch (CaseUnknownException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    /** The amount as the timeline shows it. */
    static Map<String, String> amount(Money money) {
        return Map.of("amount", MoneyText.of(money, Locale.ENGLISH));
    }
}
