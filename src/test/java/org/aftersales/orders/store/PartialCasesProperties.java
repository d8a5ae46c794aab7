package org.aftersales.orders.store;

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
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.OrderMoney;
import org.aftersales.orders.Orders;
import org.aftersales.orders.QuantityNotAvailableException;
import org.aftersales.shared.OrderNumber;
import org.aftersales.shared.Proportion;
import org.aftersales.testdata.TestDatabase;

/** Cases over parts of one order in any sequence, honest and mistaken ones: the ledger in the real database keeps its promise at every step. */
@Tag("B-02")
@Tag("DF-04")
@Tag("RR-13")
@Tag("U5")
class PartialCasesProperties {

    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);

    /** @param wanted units; of freight and payments twentieths of the whole */
    record Step(What what, int line, int wanted) {}

    enum What {
        RESERVE,
        RELEASE,
        TAKE_BACK,
        LOSE,
        FIND,
        SETTLE_SHARE,
        SETTLE_TOO_MUCH,
        SEND_BACK,
        SETTLE_FREIGHT,
        PAY
    }

    private record Books(OrderLedger ledger, OrderMoney money) {}

    record Sold(int units, int otherUnits, long paid, long otherPaid, long freight) {}

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void neverMoreThanWasDeliveredComesBackAndNeverMoreThanWasPaidIsRefunded(
            @ForAll TestDatabase kind, @ForAll("sold") Sold sold, @ForAll("steps") List<Step> steps) throws Exception {
        var database = DATABASES.computeIfAbsent(kind, TestDatabase::create);
        var number = anOrder()
                .line("A", sold.units(), sold.paid())
                .line("B", sold.otherUnits(), sold.otherPaid())
                .freight(sold.freight())
                .writeTo(database);
        var orders = OrdersOnDatabase.orders(database);
        var books = new Books(OrdersOnDatabase.ledger(database), OrdersOnDatabase.money(database));

        for (var step : steps) {
            taken(step, number, orders, books);
            keepsItsPromise(orders.get(number));
        }
        settleTheRest(number, orders, books.money());

        var settled = orders.get(number);
        keepsItsPromise(settled);
        assertThat(settled.lines())
                .allSatisfy(line -> assertThat(line.refundedMinor()).isLessThanOrEqualTo(line.paidMinor()));
    }

    private static void keepsItsPromise(Order order) {
        for (var line : order.lines()) {
            assertThat(line.reservedUnits() + line.returnedUnits() + line.exchangedUnits() + line.compensatedUnits())
                    .isBetween(0, line.units());
            assertThat(line.reservedUnits()).isNotNegative();
            assertThat(line.returnedUnits()).isNotNegative();
            assertThat(line.compensatedUnits()).isNotNegative();
            assertThat(line.settledUnits()).isBetween(0, line.units());
            assertThat(line.refundedMinor()).isBetween(0L, line.paidMinor());
        }
        assertThat(order.freightRefundedMinor()).isBetween(0L, order.freightMinor());
        assertThat(order.payments())
                .allSatisfy(payment -> assertThat(payment.refundedMinor()).isBetween(0L, payment.amountMinor()));
    }

    /** A mistaken step is refused, by an answer or by an exception; the order then stands as before. */
    private static void taken(Step step, OrderNumber number, Orders orders, Books books) throws Exception {
        var before = orders.get(number);
        var line = before.lines().get(step.line());
        try {
            if (!take(step, before, line, books)) {
                assertThat(orders.get(number)).isEqualTo(before);
            }
        } catch (QuantityNotAvailableException | IllegalStateException | IllegalArgumentException refused) {
            assertThat(orders.get(number)).isEqualTo(before);
        }
    }

    private static boolean take(Step step, Order order, OrderLine line, Books books)
            throws QuantityNotAvailableException {
        var units = step.wanted();
        switch (step.what()) {
            case RESERVE -> books.ledger().reserve(line.id(), units);
            case RELEASE -> books.ledger().release(line.id(), units);
            case TAKE_BACK -> books.ledger().returned(line.id(), units);
            case LOSE -> books.ledger().compensated(line.id(), units);
            case FIND -> books.ledger().found(line.id(), units);
            case SETTLE_SHARE -> {
                return books.money().settle(line.id(), line.settledUnits(), units, share(line, units));
            }
            case SETTLE_TOO_MUCH -> {
                return books.money()
                        .settle(line.id(), line.settledUnits(), units, line.paidMinor() - line.refundedMinor() + units);
            }
            case SEND_BACK -> books.money().unsettle(line.id(), units, share(line, units));
            case SETTLE_FREIGHT -> {
                return books.money().settleFreight(order.number(), order.freightMinor() * units / 20);
            }
            case PAY -> {
                var payment = order.payments().get(0);
                return books.money().settlePayment(payment.id(), payment.amountMinor() * units / 20);
            }
        }
        return true;
    }

    /** What the next units of a line are worth; for more units than there are, the whole line. */
    private static long share(OrderLine line, int units) {
        var until = Math.min(line.units(), line.settledUnits() + units);
        return Proportion.upTo(line.paidMinor(), until, line.units())
                - Proportion.upTo(line.paidMinor(), line.settledUnits(), line.units());
    }

    private static void settleTheRest(OrderNumber number, Orders orders, OrderMoney money) throws Exception {
        for (var line : orders.get(number).lines()) {
            var left = line.units() - line.settledUnits();
            if (left > 0) {
                money.settle(line.id(), line.settledUnits(), left, share(line, left));
            }
        }
    }

    @Provide
    Arbitrary<Sold> sold() {
        var units = Arbitraries.integers().between(1, 12);
        var money = Arbitraries.longs().between(1, 1_000_000);
        return Combinators.combine(
                        units, units, money, money, Arbitraries.longs().between(0, 5_000))
                .as(Sold::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var step = Combinators.combine(
                        Arbitraries.of(What.class),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 8))
                .as(Step::new);
        return step.list().ofMinSize(5).ofMaxSize(40);
    }
}
