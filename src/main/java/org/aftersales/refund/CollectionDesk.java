package org.aftersales.refund;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.OrderMoney;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.MoneyText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where money is collected that was paid before the goods came, for goods that did not come or were refused. Until it is settled the units
 * stay reserved and the money stays refunded in the ledger: nobody can ask for either a second time. The provider has paid; its payment
 * therefore stays used up, whatever the customer brings back another way.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CollectionDesk {

    private static final int LONGEST_REASON = 900;

    private final CaseFiles cases;
    private final Calculations calculations;
    private final MoneyCollections collections;
    private final OrderLedger ledger;
    private final OrderMoney money;
    private final Refunds refunds;

    CollectionDesk(
            CaseFiles cases,
            Calculations calculations,
            MoneyCollections collections,
            OrderLedger ledger,
            OrderMoney money,
            Refunds refunds) {
        this.cases = cases;
        this.calculations = calculations;
        this.collections = collections;
        this.ledger = ledger;
        this.money = money;
        this.refunds = refunds;
    }

    /**
     * Compares what came with what was paid for; opens a collection for the rest. What was not paid for at all, because a fee took it, is
     * the customer's again.
     *
     * @return whether nothing is to be collected
     */
    public boolean compare(CaseNumber number) throws BusinessException {
        var file = cases.lock(number);
        var goods = outstanding(file);
        if (goods.total().isZero()) {
            giveUnitsBack(number, goods);
            return true;
        }
        collections.open(number, goods);
        cases.advance(number, CaseTransition.CLAIM_MONEY, "MoneyClaimed", amount(goods));
        return false;
    }

    private OutstandingGoods outstanding(CaseFile file) {
        return OutstandingGoods.of(file, paid(file.number()));
    }

    private RefundCalculation paid(CaseNumber number) {
        return calculations
                .last(number)
                .map(Calculations.Stored::calculation)
                .orElseThrow(() -> new IllegalStateException("nothing was paid in case " + number));
    }

    /** @throws BusinessException saying what is missing, or that the customer has not kept the refund; nothing is changed in any case */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void check(CaseNumber number, Answer answer) throws BusinessException {
        if (answer.asksForWaiver()) {
            reason(answer);
            return;
        }
        voucher(answer);
        var takenBack = refunds.takenBack(number);
        if (takenBack.isPresent()) {
            throw new RefundOwedFirstException(takenBack.get());
        }
    }

    /** Books the money back, or hands the question of a waiver to the manager. */
    public void record(CaseNumber number, Answer answer) throws BusinessException {
        cases.lock(number);
        if (answer.asksForWaiver()) {
            mustHold(number, collections.askWaiver(number, reason(answer)));
            cases.note(number, "WaiverAsked", Map.of());
            return;
        }
        var voucher = voucher(answer);
        mustHold(number, collections.collected(number, voucher));
        var goods = opened(number).goods();
        giveUnitsBack(number, goods);
        if (goods.freightMinor() > 0) {
            money.unsettleFreight(cases.get(number).orderNumber(), goods.freightMinor());
        }
        cases.note(number, "MoneyCollected", Map.of("amount", amount(goods).get("amount"), "voucherNumber", voucher));
    }

    /** @param granted whether the customer keeps money and goods */
    public void recordWaiver(CaseNumber number, boolean granted) throws BusinessException {
        cases.lock(number);
        mustHold(number, collections.decideWaiver(number, granted));
        var goods = opened(number).goods();
        if (granted) {
            goods.lines().forEach(line -> ledger.compensated(line.orderLineId(), line.units()));
        }
        cases.note(number, granted ? "MoneyWaived" : "WaiverRefused", amount(goods));
    }

    /** The goods came after all: nothing is claimed until they are inspected. */
    public void withdraw(CaseNumber number) throws BusinessException {
        var claimed = amount(opened(number).goods());
        mustHold(number, collections.withdraw(number));
        cases.note(number, "ClaimWithdrawn", claimed);
    }

    /** The customer has bought these units after all, with the coupon and the points that they had used up. */
    private void giveUnitsBack(CaseNumber number, OutstandingGoods goods) {
        var paid = paid(number).lines().stream()
                .collect(Collectors.toMap(RefundCalculation.Line::caseLineId, Function.identity()));
        for (var line : goods.lines()) {
            money.unsettle(line.orderLineId(), line.units(), line.amountMinor());
            keepDiscounts(paid.get(line.caseLineId()), line.units());
            ledger.release(line.orderLineId(), line.units());
        }
    }

    private void keepDiscounts(RefundCalculation.Line paid, int kept) {
        if (paid.givesDiscountsBack()) {
            var back = paid.units() - kept;
            money.unsettleDiscounts(
                    paid.orderLineId(), paid.couponMinor() - paid.couponOf(back), paid.points() - paid.pointsOf(back));
        }
    }

    private MoneyCollections.Collection opened(CaseNumber number) {
        return collections.of(number).orElseThrow();
    }

    private void mustHold(CaseNumber number, boolean changed) throws BusinessException {
        if (!changed) {
            throw new CaseMovedOnException(number, cases.get(number).status());
        }
    }

    private static String voucher(Answer answer) throws VoucherNumberMissingException {
        return VoucherNumber.read(answer.voucherNumber());
    }

    private static String reason(Answer answer) throws WaiverReasonMissingException {
        return answer.waiverReason()
                .filter(text -> text.length() <= LONGEST_REASON)
                .orElseThrow(() -> new WaiverReasonMissingException(LONGEST_REASON));
    }

    private static Map<String, String> amount(OutstandingGoods goods) {
        return Map.of("amount", MoneyText.of(goods.total(), Locale.ENGLISH));
    }

    /**
     * What finance entered, still unchecked.
     *
     * @param decision {@code collected} or {@code waive}
     */
    public record Answer(Optional<String> decision, Optional<String> voucherNumber, Optional<String> waiverReason) {

        public boolean asksForWaiver() throws CollectionDecisionMissingException {
            return decision.filter(word -> word.equals("collected") || word.equals("waive"))
                    .orElseThrow(CollectionDecisionMissingException::new)
                    .equals("waive");
        }
    }
}
