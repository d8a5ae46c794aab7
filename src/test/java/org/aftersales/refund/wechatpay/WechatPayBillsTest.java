package org.aftersales.refund.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.aftersales.refund.FetchedBills;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.StatementLine;
import org.aftersales.refund.StatementLine.State;
import org.assertj.core.api.AbstractThrowableAssert;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WeChat Pay announces the hash of a file that is fetched afterwards. */
class WechatPayBillsTest extends FetchedBills {

    private static final String NAME = "wechat-pay";

    WechatPayBillsTest() {
        super(NAME, WechatPayConnection.class, Clock.systemUTC(), WechatPayBills.ZONE, "ELSEWHERE");
    }

    @Override
    protected String down() {
        return "answered 500 SYSTEM_ERROR";
    }

    @Override
    protected void check(AbstractThrowableAssert<?, ? extends Throwable> said) {
        said.hasMessageStartingWith("WeChat Pay's bill of " + today + " cannot be had: ")
                .hasMessageNotContaining("WECHATPAY2");
    }

    @Test
    void aBillOfADaySaysWhatWasRefundedOnIt() {
        provider.refundsAlone(NAME, number + "B", "ELSEWHERE", 1, "PENDING");
        provider.refundsAlone(NAME, number + "C", "ELSEWHERE", 2, "FAILED");
        provider.refundsAlone(NAME, number + "D", "ELSEWHERE", 3, "PAID");
        provider.bills(NAME, number + "D", today.minusDays(1));

        desk.run(started -> {
            var wechatPay = started.getBean(PaymentProvider.class);

            assertThat(wechatPay.statement(today))
                    .containsExactly(
                            new StatementLine(number, Money.parse("CNY 12.34"), State.PAID),
                            new StatementLine(number + "B", Money.parse("CNY 0.01"), State.UNDER_WAY),
                            new StatementLine(number + "C", Money.parse("CNY 0.02"), State.FAILED));
            assertThat(wechatPay.statement(today.minusDays(1)))
                    .extracting(StatementLine::refundNumber)
                    .containsExactly(number + "D");
            assertThat(wechatPay.statement(today.minusDays(2))).isEmpty();
        });
        assertThat(provider.brokenRules(NAME)).isEmpty();
    }

    @Test
    void whereNothingWasRefundedThereIsNoBill() {
        provider.billsAre(NAME, "NONE");

        desk.run(started -> assertThat(started.getBean(PaymentProvider.class).statement(today))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "MAKING, answered 400 STATEMENT_CREATING",
        "SWAPPED, its hash is not the one that WeChat Pay has named",
        "HALF, its hash is not the one that WeChat Pay has named",
        "CUT, the line broke",
        "GONE, answered 404",
        "ELSEWHERE, an address that leads elsewhere",
    })
    @Tag("S17")
    void whatIsNotWholeOrNotTheirsIsNotTaken(String mood, String why) {
        assertNotTaken(mood, why);
    }
}
