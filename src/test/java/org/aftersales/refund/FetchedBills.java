package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.aftersales.refund.connection.ConnectedProvider;
import org.aftersales.standin.StandIn;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Fetching a bill from a provider: what does not come from it, or not whole, is not taken. */
@Tag("R31")
@Tag("B-04")
public abstract class FetchedBills {

    protected final StandIn provider = StandIn.running();
    protected final String number = "R" + UUID.randomUUID().toString().replace("-", "");
    protected final LocalDate today;
    protected final ApplicationContextRunner desk;

    private final String name;
    private final String payment;

    /** @param payment of which somebody gives 12.34 back today, without the desk */
    protected FetchedBills(String name, Class<?> connection, Clock clock, ZoneId zone, String payment) {
        this.name = name;
        this.payment = payment;
        today = LocalDate.now(zone);
        desk = ConnectedProvider.by(connection, clock);
    }

    @BeforeEach
    void somebodyRefunds() {
        provider.beginsBills(name);
        provider.refundsAlone(name, number, payment, 1_234, "PAID");
    }

    @AfterEach
    void billsAreGivenAgain() {
        provider.beginsBills(name);
        provider.feels(name, false, 0);
    }

    /** How it is said that nobody is there. */
    protected abstract String down();

    /** What an operator reads, besides why. */
    protected abstract void check(AbstractThrowableAssert<?, ? extends Throwable> said);

    @Test
    void aProviderThatIsDownGivesNoBill() {
        provider.feels(name, true, 0);

        assertNotToBeHad(down());
    }

    @Test
    @Tag("R30")
    void nobodyWaitsForABillWithoutEnd() {
        provider.feels(name, false, 1_000);
        var settings = "aftersales.refund." + name;

        desk.withPropertyValues(settings + ".call-timeout=5s", settings + ".bill-timeout=300ms")
                .run(started -> assertThatThrownBy(
                                () -> started.getBean(PaymentProvider.class).statement(today))
                        .isInstanceOf(StatementUnavailableException.class)
                        .hasMessageContaining("no answer within PT0.3S"));
    }

    protected final void assertNotTaken(String mood, String why) {
        provider.billsAre(name, mood);

        assertNotToBeHad(why);
    }

    protected final void assertNotToBeHad(String why) {
        desk.run(started -> check(
                assertThatThrownBy(() -> started.getBean(PaymentProvider.class).statement(today))
                        .isInstanceOf(StatementUnavailableException.class)
                        .hasMessageContaining(why)
                        .hasNoCause()));
    }
}
