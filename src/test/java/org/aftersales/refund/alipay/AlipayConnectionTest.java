package org.aftersales.refund.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.aftersales.refund.PaymentProvider;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.Refund;
import org.aftersales.refund.RefundStatus;
import org.aftersales.refund.connection.ConnectedProvider;
import org.aftersales.shared.CaseNumber;
import org.aftersales.standin.StandIn;
import org.joda.money.Money;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What reaches Alipay of an amount. */
@Tag("R14")
class AlipayConnectionTest {

    private final StandIn provider = StandIn.running();

    private final ApplicationContextRunner desk = ConnectedProvider.by(AlipayConnection.class, Clock.systemUTC());

    @ParameterizedTest
    @ValueSource(longs = {1, 10, 99, 100, 101, 1_000_000_01L, 9_007_199_254_740_993L, Long.MAX_VALUE})
    void everyCentArrivesUpToTheLargestAmount(long cents) {
        provider.paid("alipay", "EXACT-" + cents, cents);
        var refund = refund(Money.ofMinor(Yuan.CURRENCY, cents), "EXACT-" + cents);

        desk.run(started -> assertThat(started.getBean(PaymentProvider.class).submit(refund))
                .isInstanceOf(ProviderAnswer.Succeeded.class));

        assertThat(provider.booked("alipay", refund.number())).containsEntry("amount", cents);
    }

    @Test
    void anotherCurrencyIsRefusedWithoutACall() {
        var refund = refund(Money.parse("USD 5.00"), "EXACT-USD");

        desk.run(started -> assertThat(started.getBean(PaymentProvider.class).submit(refund))
                .isInstanceOfSatisfying(ProviderAnswer.Refused.class, refused -> assertThat(refused.code())
                        .isEqualTo("CURRENCY")));

        assertThat(provider.calls("alipay", refund.number())).containsExactly(0L, 0L);
    }

    private static Refund refund(Money amount, String payment) {
        return new Refund(
                "R" + UUID.randomUUID().toString().replace("-", "").substring(0, 20),
                new CaseNumber("AS-261123-000001"),
                1L,
                "alipay",
                payment,
                amount,
                amount,
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
