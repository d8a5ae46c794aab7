package org.aftersales.returns;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseDiscounts;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseOffers;
import org.aftersales.returns.Coupons.Answer;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.MobileNumber;
import org.aftersales.shared.MoneyText;
import org.joda.money.Money;
import org.springframework.stereotype.Service;

/**
 * The coupon that a case owes its customer: the accepted offer (RR-20), or the coupon that the refunded goods had used up (RR-07). Never
 * both: who takes an offer keeps the goods. All methods join the caller's transaction; the checks change nothing.
 */
@Service
public class CouponDesk {

    private final CaseFiles cases;
    private final CaseOffers offers;
    private final CaseDiscounts discounts;
    private final Coupons coupons;

    CouponDesk(CaseFiles cases, CaseOffers offers, CaseDiscounts discounts, Coupons coupons) {
        this.cases = cases;
        this.offers = offers;
        this.discounts = discounts;
        this.coupons = coupons;
    }

    private record Owed(String key, Money amount) {}

    /**
     * Has the shop give the coupon, under the key that it was stored with; may be repeated until it is noted here.
     *
     * @return false when the shop refuses
     */
    public boolean issue(CaseNumber number) throws BusinessException {
        var owed = owed(number);
        var answer = coupons.issue(owed.key(), cases.get(number).customerNumber(), owed.amount());
        if (answer instanceof Answer.Issued issued) {
            given(number, issued.code());
            cases.note(number, "CouponIssued", Map.of("amount", MoneyText.of(owed.amount(), Locale.ENGLISH)));
            return true;
        }
        cases.note(number, "CouponRefused", Map.of("failure", ((Answer.Refused) answer).reason()));
        return false;
    }

    private Owed owed(CaseNumber number) {
        return offers.last(number)
                .filter(offer -> offer.state() == CaseOffers.State.ACCEPTED)
                .map(offer -> new Owed(offer.key(), offer.amount()))
                .or(() -> discounts.of(number).map(back -> new Owed(back.couponKey(), back.coupon())))
                .orElseThrow(() -> new IllegalStateException("case " + number + " owes no coupon"));
    }

    private void given(CaseNumber number, String code) throws BusinessException {
        if (!offers.given(number, code) && !discounts.couponGiven(number, code)) {
            throw new CaseMovedOnException(number, cases.get(number).status());
        }
    }

    /** @throws BusinessException when the decision or the code is missing */
    public void check(Resolution resolution) throws BusinessException {
        if (resolution.byHand()) {
            resolution.givenCode();
        }
    }

    /** The superior has given a coupon by hand, or has it tried again. */
    public void resolve(CaseNumber number, Resolution resolution) throws BusinessException {
        if (resolution.byHand()) {
            given(number, resolution.givenCode());
            cases.note(number, "CouponGivenByHand", Map.of());
        }
    }

    /**
     * What the superior did about a coupon that the shop refused, still unchecked.
     *
     * @param choice {@code retry} or {@code byHand}
     */
    public record Resolution(Optional<String> choice, Optional<String> code) {

        public boolean byHand() throws CouponDecisionMissingException {
            return choice.filter(word -> word.equals("retry") || word.equals("byHand"))
                    .orElseThrow(CouponDecisionMissingException::new)
                    .equals("byHand");
        }

        String givenCode() throws CouponCodeMissingException {
            return code.filter(text -> text.matches("[\\p{Alnum}-]{1,64}") && !MobileNumber.isIn(text))
                    .orElseThrow(CouponCodeMissingException::new);
        }
    }
}
