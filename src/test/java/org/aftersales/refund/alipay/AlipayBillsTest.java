package org.aftersales.refund.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.RefundSettings;
import org.aftersales.refund.StatementLine;
import org.aftersales.refund.StatementLine.State;
import org.aftersales.refund.StatementUnavailableException;
import org.aftersales.refund.connection.ProviderGuards;
import org.aftersales.standin.StandIn;
import org.aftersales.testdata.MovableClock;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** Fetching a bill from Alipay: what does not come from it, or not whole, is not taken. */
@Tag("R31")
@Tag("B-04")
class AlipayBillsTest {

    private static final String NAME = "alipay";

    private static final MovableClock CLOCK = new MovableClock(AlipayBills.ZONE);

    private final StandIn provider = StandIn.running();
    private final LocalDate today = LocalDate.now(AlipayBills.ZONE);
    private final String number = "R" + UUID.randomUUID().toString().replace("-", "");

    private final ApplicationContextRunner desk = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, AlipayConnection.class)
            .withPropertyValues(provider.settings());

    @ComponentScan(basePackageClasses = ProviderGuards.class)
    @ConfigurationPropertiesScan(basePackageClasses = {ProviderGuards.class, AlipaySettings.class})
    @EnableConfigurationProperties(RefundSettings.class)
    static class Settings {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }

    @BeforeEach
    void somebodyRefunds() {
        provider.beginsBills(NAME);
        provider.refundsAlone(NAME, number, "2026112322001", 1_234, "PAID");
    }

    @AfterEach
    void billsAreGivenAgain() {
        CLOCK.reset();
        provider.beginsBills(NAME);
        provider.feels(NAME, false, 0);
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
        provider.billsAre(NAME, mood);

        assertNotToBeHad(why);
    }

    @Test
    void aProviderThatIsDownGivesNoBill() {
        provider.feels(NAME, true, 0);

        assertNotToBeHad("AlipayApiException");
    }

    @Test
    @Tag("R30")
    void nobodyWaitsForABillWithoutEnd() {
        provider.feels(NAME, false, 1_000);

        desk.withPropertyValues(
                        "aftersales.refund.alipay.call-timeout=5s", "aftersales.refund.alipay.bill-timeout=300ms")
                .run(started -> assertThatThrownBy(
                                () -> started.getBean(PaymentProvider.class).statement(today))
                        .isInstanceOf(StatementUnavailableException.class)
                        .hasMessageContaining("no answer within PT0.3S"));
    }

    private void assertNotToBeHad(String why) {
        desk.run(started -> assertThatThrownBy(
                        () -> started.getBean(PaymentProvider.class).statement(today))
                .isInstanceOf(StatementUnavailableException.class)
                .hasMessageContaining(why)
                .hasNoCause());
    }
}
