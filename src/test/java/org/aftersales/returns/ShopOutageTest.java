package org.aftersales.returns;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.cases.CaseDiscounts;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseOffers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.RefundFacts;
import org.aftersales.story.ReturnStory;
import org.aftersales.testdata.DeskTest;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The shop does not answer when coupon and points are given back: nothing is noted as given, and the next attempt has the same key. */
@DeskTest
@Tag("RR-07")
class ShopOutageTest extends ReturnStory {

    private final List<String> keys = new ArrayList<>();
    private boolean down = true;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseOffers offers;

    @Autowired
    private CaseDiscounts discounts;

    @Autowired
    private RefundFacts refunds;

    @Autowired
    private TransactionTemplate transaction;

    private CouponDesk couponDesk;
    private DiscountDesk discountDesk;
    private CaseNumber number;

    @BeforeEach
    void aCouponAndPointsAreOwed() {
        couponDesk = new CouponDesk(cases, offers, discounts, (key, customer, amount) -> {
            asked(key);
            return new Coupons.Answer.Issued("CODE-OF-" + key);
        });
        discountDesk = new DiscountDesk(cases, discounts, refunds, (key, caseNumber, customer, points) -> asked(key));
        number = new CaseNumber(acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1)));
        transaction.executeWithoutResult(status -> {
            discounts.owe(number, Money.parse("CNY 20.00"), 800);
            discounts.owe(number, Money.parse("CNY 99.00"), 999);
        });
    }

    private void asked(String key) {
        keys.add(key);
        if (down) {
            throw new IllegalStateException("the shop does not answer");
        }
    }

    @Test
    void theNextAttemptGivesWhatTheFirstCouldNot() throws Exception {
        assertThatThrownBy(this::give).hasMessageContaining("does not answer");
        assertThat(discounts.of(number).orElseThrow().pointsDue()).isTrue();
        down = false;

        give();

        assertThat(keys.get(0)).isEqualTo(keys.get(1));
        var owed = discounts.of(number).orElseThrow();
        assertThat(owed.coupon()).isEqualTo(Money.parse("CNY 20.00"));
        assertThat(owed.couponCode()).isEqualTo("CODE-OF-" + owed.couponKey());
        assertThat(owed.points()).isEqualTo(800);
        assertThat(owed.pointsGiven()).isTrue();
        assertThatThrownBy(this::give).hasMessageContaining(number.value());
    }

    private void give() {
        transaction.executeWithoutResult(status -> {
            try {
                discountDesk.givePoints(number);
                couponDesk.issue(number);
            } catch (Exception refusal) {
                throw new IllegalStateException(refusal.getMessage(), refusal);
            }
        });
    }
}
