package org.aftersales.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CaseTransition;
import org.aftersales.orders.OrderLedger;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.RefundOutlook;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/**
 * A coupon instead of a return (RR-20): proposed by the reviewer, approved by a superior, accepted by the customer, given by the shop; the
 * customer keeps the goods. All methods join the caller's transaction; the checks change nothing.
 */
@Service
public class GoodwillDesk {

    /** Who has declined twice wants to return the goods. */
    private static final int MOST_OFFERS = 2;

    private static final int TEXT_LIMIT = 1_000;

    private final CaseFiles cases;
    private final CaseOffers offers;
    private final RefundOutlook outlook;
    private final OrderLedger ledger;

    GoodwillDesk(CaseFiles cases, CaseOffers offers, RefundOutlook outlook, OrderLedger ledger) {
        this.cases = cases;
        this.offers = offers;
        this.outlook = outlook;
        this.ledger = ledger;
    }

    /** @throws BusinessException saying what is wrong with the proposal */
    void check(CaseNumber number, Proposal proposal) throws BusinessException {
        amount(number, proposal);
        text(proposal);
        if (offers.of(number).size() >= MOST_OFFERS) {
            throw new TooManyOffersException(MOST_OFFERS);
        }
    }

    /** The reviewer proposes a coupon. */
    void propose(CaseNumber number, Proposal proposal) throws BusinessException {
        check(number, proposal);
        var amount = amount(number, proposal);
        offers.propose(number, amount, text(proposal));
        cases.note(number, "GoodwillProposed", facts(amount));
    }

    private Money amount(CaseNumber number, Proposal proposal) throws BusinessException {
        var most = outlook.of(number);
        return parse(proposal.amount().orElse("").strip(), most.getCurrencyUnit())
                .filter(amount -> amount.isPositive() && !amount.isGreaterThan(most))
                .orElseThrow(() -> new GoodwillAmountInvalidException(
                        most.toString(),
                        most.getCurrencyUnit().getCode(),
                        most.getCurrencyUnit().getDecimalPlaces()));
    }

    private static Optional<Money> parse(String text, CurrencyUnit currency) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.of(currency, new BigDecimal(text), RoundingMode.UNNECESSARY));
        } catch (ArithmeticException tooFine) {
            return Optional.empty();
        }
    }

    private static String text(Proposal proposal) throws OfferTextMissingException {
        return proposal.text()
                .filter(words -> words.length() <= TEXT_LIMIT)
                .orElseThrow(() -> new OfferTextMissingException(TEXT_LIMIT));
    }

    /** @throws BusinessException when the decision, or the reason of a refusal, is missing */
    public void check(Decision decision) throws BusinessException {
        if (!decision.approved()) {
            reason(decision);
        }
    }

    /** The superior approves the offer, or sends it back to the reviewer. */
    public void decide(CaseNumber number, Decision decision) throws BusinessException {
        var approved = decision.approved();
        mustHold(number, offers.decide(number, approved, approved ? null : reason(decision)));
        cases.note(number, approved ? "GoodwillApproved" : "GoodwillNotApproved", Map.of());
    }

    private static String reason(Decision decision) throws GoodwillReasonMissingException {
        return decision.reason()
                .filter(words -> words.length() <= TEXT_LIMIT)
                .orElseThrow(() -> new GoodwillReasonMissingException(TEXT_LIMIT));
    }

    /**
     * The customer says yes or no; a yes takes the case out of the review, so that nobody cancels what is promised.
     *
     * @param seen position of the offer that the customer answers
     */
    void answered(CaseNumber number, int seen, boolean accepted) throws BusinessException {
        mustHold(number, offers.answer(number, seen, accepted));
        if (accepted) {
            cases.advance(number, CaseTransition.ACCEPT_OFFER, "OfferAccepted", Map.of());
        } else {
            cases.note(number, "OfferDeclined", Map.of());
        }
    }

    /** The customer has kept silent. */
    public void lapse(CaseNumber number) throws BusinessException {
        mustHold(number, offers.lapse(number));
        cases.note(number, "OfferLapsed", Map.of());
    }

    /** The customer keeps the goods: their units are compensated, and the case is completed. */
    public void close(CaseNumber number) throws BusinessException {
        for (CaseFile.CaseLine line : cases.lock(number).lines()) {
            ledger.compensated(line.orderLineId(), line.requestedUnits());
        }
        cases.advance(number, CaseTransition.COMPLETE_WITH_GOODWILL, "CompletedWithGoodwill", Map.of());
    }

    private void mustHold(CaseNumber number, boolean changed) throws BusinessException {
        if (!changed) {
            throw new CaseMovedOnException(number, cases.get(number).status());
        }
    }

    private static Map<String, String> facts(Money amount) {
        return Map.of("amount", MoneyText.of(amount, Locale.ENGLISH));
    }

    /**
     * What the reviewer entered, still unchecked.
     *
     * @param amount as typed, in the order's currency
     * @param text what the customer reads
     */
    public record Proposal(Optional<String> amount, Optional<String> text) {}

    /**
     * What the superior entered, still unchecked.
     *
     * @param choice {@code approve} or {@code sendBack}
     */
    public record Decision(Optional<String> choice, Optional<String> reason) {

        public boolean approved() throws GoodwillDecisionMissingException {
            return choice.filter(word -> word.equals("approve") || word.equals("sendBack"))
                    .orElseThrow(GoodwillDecisionMissingException::new)
                    .equals("approve");
        }
    }
}
