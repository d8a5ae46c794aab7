package org.aftersales.refund;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Any sequence of partial returns, refunds and failures over one order, in the real databases. */
@Tag("B-04")
@Tag("R12")
@Tag("R13")
@Tag("U13")
class MoneySequencesProperties {

    /** Where everything is refused the books are in order too: that is not what is to be shown. */
    private static final String PAID = "something was paid";

    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);

    /** @param which of the cases, or how many units */
    record Step(What what, int which) {}

    enum What {
        RETURN,
        SEND_BACK,
        APPROVE,
        MARK,
        SUBMIT,
        SUBMIT_AND_DIE,
        ASK,
        PROVIDER_PAYS,
        PROVIDER_ACCEPTS,
        PROVIDER_REFUSES,
        PROVIDER_LOSES_ANSWERS,
        PROVIDER_LOSES_REQUESTS,
        PROVIDER_SETTLES,
        PROVIDER_FAILS,
        PROVIDER_SETTLES_FIRST_PARTS,
        PROVIDER_FAILS_FIRST_PARTS,
        MONEY_COMES_BACK,
        RETRY,
        PAY_OUTSIDE
    }

    /** @param second what a second payment brought of it */
    record Sold(int units, long paid, long freight, long second) {}

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void theLedgerIsKeptAtEveryStepAndInTheEndEveryPromiseIsPaidOnce(
            @ForAll TestDatabase kind, @ForAll("sold") Sold sold, @ForAll("steps") List<Step> steps) {
        var database = DATABASES.computeIfAbsent(kind, TestDatabase::create);
        var counter = new MoneyCounter(database, written(sold, database));

        for (var step : steps) {
            take(step, counter);
            assertThat(counter.whatIsWrong()).as("after %s of %s", step, steps).isEmpty();
        }
        counter.bringsEverythingToItsEnd();

        assertThat(counter.whatIsWrong()).as("%s", steps).isEmpty();
        Statistics.label("money")
                .collect(counter.succeededMinor() > 0 ? PAID : "nothing was paid")
                .coverage(sequences -> sequences.check(PAID).percentage(share -> share >= 50));
        assertThat(counter.succeededMinor()).isEqualTo(counter.ledgerMinor()).isLessThanOrEqualTo(sold.paid());
    }

    private static OrderNumber written(Sold sold, DataSource database) {
        var order = anOrder()
                .line("A", sold.units(), sold.paid())
                .freight(sold.freight())
                .writeTo(database);
        if (sold.second() > 0) {
            var jdbc = JdbcClient.create(database);
            jdbc.sql("update payment set amount_minor = amount_minor - ? where order_number = ?")
                    .params(sold.second(), order.value())
                    .update();
            jdbc.sql(
                            "insert into payment (order_number, provider, reference, amount_minor, paid_at)"
                                    + " select order_number, provider, reference || '-2', ?, paid_at from payment where order_number = ?")
                    .params(sold.second(), order.value())
                    .update();
        }
        return order;
    }

    private static void take(Step step, MoneyCounter counter) {
        var which = step.which();
        switch (step.what()) {
            case RETURN -> counter.goodsAreAccepted(which + 1);
            case SEND_BACK -> counter.sendBack(which);
            case APPROVE -> counter.approve(which);
            case MARK -> counter.mark(which);
            case SUBMIT -> counter.submit(which, true);
            case SUBMIT_AND_DIE -> counter.submit(which, false);
            case ASK -> counter.ask(which);
            case PROVIDER_PAYS -> counter.teller().feel(MoodyTeller.Mood.PAY);
            case PROVIDER_ACCEPTS -> counter.teller().feel(MoodyTeller.Mood.ACCEPT);
            case PROVIDER_REFUSES -> counter.teller().feel(MoodyTeller.Mood.REFUSE);
            case PROVIDER_LOSES_ANSWERS -> counter.teller().feel(MoodyTeller.Mood.LOSE_ANSWER);
            case PROVIDER_LOSES_REQUESTS -> counter.teller().feel(MoodyTeller.Mood.LOSE_REQUEST);
            case PROVIDER_SETTLES -> counter.teller().settle(true);
            case PROVIDER_FAILS -> counter.teller().settle(false);
            case PROVIDER_SETTLES_FIRST_PARTS -> counter.teller().settleFirstParts(true);
            case PROVIDER_FAILS_FIRST_PARTS -> counter.teller().settleFirstParts(false);
            case MONEY_COMES_BACK -> counter.moneyComesBack(which);
            case RETRY -> counter.retry(which);
            case PAY_OUTSIDE -> counter.payOutside(which);
        }
    }

    @Provide
    Arbitrary<Sold> sold() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.longs().between(1, 1_000_000),
                        Arbitraries.longs().between(0, 2_000),
                        Arbitraries.integers().between(0, 90))
                .as((units, paid, freight, percent) -> new Sold(units, paid, freight, paid * percent / 100));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var what = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(What.RETURN, What.APPROVE, What.MARK, What.SUBMIT)),
                Tuple.of(3, Arbitraries.of(What.class)));
        return Combinators.combine(what, Arbitraries.integers().between(0, 3))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }
}
