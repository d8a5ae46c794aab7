package org.aftersales.refund.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftersales.refund.FetchedBills;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.StatementLine;
import org.aftersales.refund.StatementLine.State;
import org.aftersales.testdata.MovableClock;
import org.assertj.core.api.AbstractThrowableAssert;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alipay names an address, good for a moment, from which an archive is fetched. */
class AlipayBillsTest extends FetchedBills {

    private static final String NAME = "alipay";

    private static final MovableClock CLOCK = new MovableClock(AlipayBills.ZONE);

    AlipayBillsTest() {
        super(NAME, AlipayConnection.class, CLOCK, AlipayBills.ZONE, "2026112322001");
    }

    @AfterEach
    void timeIsNowAgain() {
        CLOCK.reset();
    }

    @Override
    protected String down() {
        return "AlipayApiException";
    }

    @Override
    protected void check(AbstractThrowableAssert<?, ? extends Throwable> said) {
        said.hasMessageStartingWith("Alipay's bill ");
    }

    @Test
    void aBillOfADaySaysWhatWasPaidBackOnIt() {
        provider.refundsAlone(NAME, number + "B", "2026112322002", 1, "FAILED");
        provider.refundsAlone(NAME, number + "D", "2026112322003", 3, "PAID");
        provider.bills(NAME, number + "D", today.minusDays(1));

        desk.run(started -> {
            var alipay = started.getBean(PaymentProvider.class);

            assertThat(alipay.statement(today))
                    .containsExactly(new StatementLine(number, Money.parse("CNY 12.34"), State.PAID));
            assertThat(alipay.statement(today.minusDays(1)))
                    .extracting(StatementLine::refundNumber)
                    .containsExactly(number + "D");
            assertThat(alipay.statement(today.minusDays(2))).isEmpty();
        });
        assertThat(provider.brokenRules(NAME)).isEmpty();
    }

    @Test
    void thatThereIsNoBillIsBelievedOnceItWouldHaveBeenMade() {
        provider.billsAre(NAME, "NONE");
        var noon = today.plusDays(1).atTime(12, 0).atZone(AlipayBills.ZONE).toInstant();

        CLOCK.startAt(noon.minusSeconds(60));
        assertNotToBeHad("answered 40004 isp.bill_not_exist");
        CLOCK.startAt(noon);
        desk.run(started -> assertThat(started.getBean(PaymentProvider.class).statement(today))
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "MAKING, answered 20000 isp.unknow-error",
        "SWAPPED, it holds no list of trades",
        "HALF, Alipay's bill is not as it should be",
        "CUT, the line broke",
        "GONE, answered 404",
        "ELSEWHERE, the address of the bill leads elsewhere",
    })
    @Tag("S17")
    void whatIsNotWholeOrNotTheirsIsNotTaken(String mood, String why) {
        assertNotTaken(mood, why);
    }
}
