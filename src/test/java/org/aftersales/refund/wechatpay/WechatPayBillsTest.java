package org.aftersales.refund.wechatpay;

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

/** Fetching a bill from WeChat Pay: what is not what it has announced, or not whole, is not taken. */
@Tag("R31")
@Tag("B-04")
class WechatPayBillsTest {

    private static final String NAME = "wechat-pay";

    private final StandIn provider = StandIn.running();
    private final LocalDate today = LocalDate.now(WechatPayBills.ZONE);
    private final String number = "R" + UUID.randomUUID().toString().replace("-", "");

    private final ApplicationContextRunner desk = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, WechatPayConnection.class)
            .withPropertyValues(provider.settings());

    @ComponentScan(basePackageClasses = ProviderGuards.class)
    @ConfigurationPropertiesScan(basePackageClasses = {ProviderGuards.class, WechatPaySettings.class})
    @EnableConfigurationProperties(RefundSettings.class)
    static class Settings {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @BeforeEach
    void somebodyRefunds() {
        provider.beginsBills(NAME);
        provider.refundsAlone(NAME, number, "ELSEWHERE", 1_234, "PAID");
    }

    @AfterEach
    void billsAreGivenAgain() {
        provider.beginsBills(NAME);
        provider.feels(NAME, false, 0);
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
        provider.billsAre(NAME, mood);

        assertNotToBeHad(why);
    }

    @Test
    void aProviderThatIsDownGivesNoBill() {
        provider.feels(NAME, true, 0);

        assertNotToBeHad("answered 500 SYSTEM_ERROR");
    }

    @Test
    @Tag("R30")
    void nobodyWaitsForABillWithoutEnd() {
        provider.feels(NAME, false, 1_000);

        desk.withPropertyValues(
                        "aftersales.refund.wechat-pay.call-timeout=5s",
                        "aftersales.refund.wechat-pay.bill-timeout=300ms")
                .run(started -> assertThatThrownBy(
                                () -> started.getBean(PaymentProvider.class).statement(today))
                        .isInstanceOf(StatementUnavailableException.class)
                        .hasMessageContaining("no answer within PT0.3S"));
    }

    private void assertNotToBeHad(String why) {
        desk.run(started -> assertThatThrownBy(
                        () -> started.getBean(PaymentProvider.class).statement(today))
                .isInstanceOf(StatementUnavailableException.class)
                .hasMessageStartingWith("WeChat Pay's bill of " + today + " cannot be had: ")
                .hasMessageContaining(why)
                .hasMessageNotContaining("WECHATPAY2")
                .hasNoCause());
    }
}
