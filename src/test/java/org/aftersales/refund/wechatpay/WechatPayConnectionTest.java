package org.aftersales.refund.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.Refund;
import org.aftersales.refund.RefundStatus;
import org.aftersales.refund.connection.ConnectedProvider;
import org.aftersales.refund.connection.SecretText;
import org.aftersales.shared.CaseNumber;
import org.aftersales.standin.StandIn;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What it takes to be connected with WeChat Pay, and what its answers mean. */
class WechatPayConnectionTest {

    private final StandIn provider = StandIn.running();

    private final ApplicationContextRunner desk = ConnectedProvider.by(WechatPayConnection.class, Clock.systemUTC());

    @Test
    void whatWasNeverSentIsNotFoundAndOnlyThen() {
        desk.run(started -> {
            var wechatPay = started.getBean(PaymentProvider.class);

            assertThat(wechatPay.ask(refund("CNY 5.00"))).isInstanceOf(ProviderAnswer.NotFound.class);

            provider.feels("wechat-pay", true, 0);
            assertThat(wechatPay.ask(refund("CNY 5.00"))).isInstanceOf(ProviderAnswer.Unknown.class);
            provider.feels("wechat-pay", false, 0);
        });
    }

    @Test
    @Tag("R30")
    void noCallTakesLongerThanItsLimit() {
        desk.withPropertyValues("aftersales.refund.wechat-pay.call-timeout=300ms")
                .run(started -> {
                    var wechatPay = started.getBean(PaymentProvider.class);
                    provider.feels("wechat-pay", false, 3_000);
                    var start = System.nanoTime();

                    assertThat(wechatPay.ask(refund("CNY 5.00"))).isInstanceOf(ProviderAnswer.Unknown.class);

                    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_500);
                    provider.feels("wechat-pay", false, 0);
                });
    }

    @Test
    @Tag("R17")
    void whoAnswersSlowlyButAnswersIsSentWhatItWasAskedFor() {
        provider.paid("wechat-pay", "SLOW", 1_000);
        var refund = refund(Money.parse("CNY 5.00"), Money.parse("CNY 10.00"), "SLOW");
        desk.withPropertyValues("aftersales.refund.wechat-pay.call-timeout=3s", "aftersales.refund.guard.calls=1")
                .run(started -> {
                    var wechatPay = started.getBean(PaymentProvider.class);
                    provider.feels("wechat-pay", false, 1_600);

                    assertThat(wechatPay.ask(refund)).isInstanceOf(ProviderAnswer.NotFound.class);
                    assertThat(wechatPay.submit(refund)).isInstanceOf(ProviderAnswer.Succeeded.class);

                    provider.feels("wechat-pay", false, 0);
                });
    }

    @Test
    @Tag("R14")
    void anotherCurrencyIsRefused() {
        desk.run(started -> assertThat(started.getBean(PaymentProvider.class).submit(refund("USD 5.00")))
                .isInstanceOfSatisfying(ProviderAnswer.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("PARAM_ERROR")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 10, 99, 100, 101, 1_000_000_01L, 9_007_199_254_740_993L, Long.MAX_VALUE})
    @Tag("R14")
    void everyCentArrivesUpToTheLargestAmount(long cents) {
        provider.paid("wechat-pay", "EXACT-" + cents, cents);
        var amount = Money.ofMinor(CurrencyUnit.of("CNY"), cents);
        var refund = refund(amount, amount, "EXACT-" + cents);

        desk.run(started -> assertThat(started.getBean(PaymentProvider.class).submit(refund))
                .isInstanceOf(ProviderAnswer.Succeeded.class));

        assertThat(provider.booked("wechat-pay", refund.number())).containsEntry("amount", cents);
    }

    @Test
    void aKeyThatIsNotOursIsARefusalAndNothingIsPaid() {
        provider.paid("wechat-pay", "ORDER", 1_000);
        var before = provider.book("wechat-pay").count();

        desk.withPropertyValues("aftersales.refund.wechat-pay.merchant-serial=00")
                .run(started -> assertThat(
                                started.getBean(PaymentProvider.class).submit(refund("CNY 5.00")))
                        .isEqualTo(new ProviderAnswer.Refused("SIGN_ERROR", "签名错误")));

        assertThat(provider.book("wechat-pay").count()).isEqualTo(before);
        provider.forgives("wechat-pay");
    }

    @Test
    void halfAConnectionDoesNotStartAndNamesWhatIsMissing() {
        desk.withPropertyValues("aftersales.refund.wechat-pay.api-key=", "aftersales.refund.wechat-pay.public-key-id=")
                .run(
                        started -> assertThat(started)
                                .getFailure()
                                .rootCause()
                                .hasMessage(
                                        "WeChat Pay is only half configured. Set aftersales.refund.wechat-pay.api-key,"
                                                + " aftersales.refund.wechat-pay.public-key-id, or none of aftersales.refund.wechat-pay"));
    }

    @Test
    void withoutSettingsThereIsNoConnection() {
        ConnectedProvider.withoutSettings(WechatPayConnection.class)
                .withBean(Clock.class, Clock::systemUTC)
                .withPropertyValues("aftersales.refund.wechat-pay.merchant-id=")
                .run(started -> assertThat(started).doesNotHaveBean(PaymentProvider.class));
    }

    @Test
    @Tag("S24")
    void keysAreReadFromFilesAndNeverShown(@TempDir Path folder) throws Exception {
        var key = Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nc2Vj\ncmV0\n-----END PRIVATE KEY-----\n");

        var read = SecretText.of("file:" + key);

        assertThat(read.base64()).isEqualTo("c2VjcmV0");
        assertThat(Map.of("key", read).toString()).doesNotContain("c2Vj");
        assertThatThrownBy(() -> SecretText.of("file:" + folder.resolve("none.pem")))
                .hasMessageContaining("none.pem");
        desk.withPropertyValues("aftersales.refund.wechat-pay.private-key=notAKeyAtAll")
                .run(started -> assertThat(started)
                        .getFailure()
                        .rootCause()
                        .hasMessageStartingWith("a key of WeChat Pay cannot be read")
                        .hasMessageNotContaining("notAKey"));
    }

    private static Refund refund(String amount) {
        return refund(Money.parse(amount), Money.parse("CNY 10.00"), "ORDER");
    }

    private static Refund refund(Money amount, Money paid, String payment) {
        return new Refund(
                "R" + UUID.randomUUID().toString().replace("-", "").substring(0, 20),
                new CaseNumber("AS-261123-000001"),
                1L,
                "wechat-pay",
                payment,
                amount,
                paid,
                RefundStatus.SUBMITTED,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
