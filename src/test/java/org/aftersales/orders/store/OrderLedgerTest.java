package org.aftersales.orders.store;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.QuantityNotAvailableException;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("B-02")
class OrderLedgerTest {

    private static final int TRIALS = 200;
    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);
    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);

    @AfterAll
    static void peopleGoHome() {
        PEOPLE.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("DF-04")
    void whatIsLeftShrinksWithEveryCase(TestDatabase kind) throws Exception {
        var database = database(kind);
        var order = anOrder().line("KETTLE", 5, 50_000).writeTo(database);
        var ledger = OrdersOnDatabase.ledger(database);
        var line = line(database, order).id();

        ledger.reserve(line, 2);
        ledger.returned(line, 2);
        ledger.reserve(line, 2);

        assertThat(line(database, order).claimableUnits()).isEqualTo(1);
        assertThatThrownBy(() -> ledger.reserve(line, 2))
                .isInstanceOf(QuantityNotAvailableException.class)
                .hasMessageContaining("KETTLE");
        assertThat(line(database, order).reservedUnits()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R12")
    void twoCasesAtOnceNeverReserveMoreThanWasDelivered(TestDatabase kind) throws Exception {
        var database = database(kind);
        var ledger = OrdersOnDatabase.ledger(database);

        for (int trial = 0; trial < TRIALS; trial++) {
            var order = anOrder().line("KETTLE", 100, 50_000).writeTo(database);
            var line = line(database, order).id();

            var accepted = atOnce(() -> reserved(() -> ledger.reserve(line, 60)));

            assertThat(accepted).isEqualTo(1);
            assertThat(line(database, order).reservedUnits()).isEqualTo(60);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R12")
    void twoRefundsAtOnceNeverExceedWhatWasPaid(TestDatabase kind) throws Exception {
        var database = database(kind);
        var money = OrdersOnDatabase.money(database);

        for (int trial = 0; trial < TRIALS; trial++) {
            var order = anOrder().line("KETTLE", 100, 10_000).freight(100).writeTo(database);
            var bought = order(database, order);
            var line = bought.lines().get(0).id();
            var payment = bought.payments().get(0).id();

            assertThat(atOnce(() -> money.settle(line, 0, 60, 6_000))).isEqualTo(1);
            assertThat(atOnce(() -> money.settleFreight(order, 60))).isEqualTo(1);
            assertThat(atOnce(() -> money.settlePayment(payment, 6_060))).isEqualTo(1);

            var after = order(database, order);
            assertThat(after.lines().get(0).refundedMinor()).isEqualTo(6_000);
            assertThat(after.freightRefundedMinor()).isEqualTo(60);
            assertThat(after.payments().get(0).refundedMinor()).isEqualTo(6_060);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("RR-07")
    @Tag("R12")
    void twoWhoGiveBackCouponAndPointsAtOnceNeverExceedWhatWasUsedUp(TestDatabase kind) throws Exception {
        var database = database(kind);
        var money = OrdersOnDatabase.money(database);

        for (int trial = 0; trial < TRIALS; trial++) {
            var order = anOrder().lineWithCoupon("KETTLE", 2, 10_000, 1_000, 3).writeTo(database);
            var line = line(database, order).id();

            assertThat(atOnce(() -> money.settleDiscounts(line, 501, 1))).isEqualTo(1);
            assertThat(money.settleDiscounts(line, 1, 3)).isFalse();
            assertThat(money.settleDiscounts(line, 499, 2)).isTrue();

            assertThat(line(database, order).couponBackMinor()).isEqualTo(1_000);
            assertThat(line(database, order).pointsBack()).isEqualTo(3);
            money.unsettleDiscounts(line, 501, 1);
            assertThat(line(database, order).couponBackMinor()).isEqualTo(499);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R13")
    void twoEqualPartialRefundsAreBothBooked(TestDatabase kind) throws Exception {
        var database = database(kind);
        var order = anOrder().line("KETTLE", 2, 10_000).writeTo(database);
        var money = OrdersOnDatabase.money(database);
        var line = line(database, order).id();

        assertThat(money.settle(line, 0, 1, 5_000)).isTrue();
        assertThat(money.settle(line, 1, 1, 5_000)).isTrue();

        assertThat(line(database, order).refundedMinor()).isEqualTo(10_000);
    }

    @ParameterizedTest
    @EnumSource
    void anAmountCalculatedBeforeAnotherCaseSettledIsRefused(TestDatabase kind) throws Exception {
        var database = database(kind);
        var order = anOrder().line("KETTLE", 3, 10_000).writeTo(database);
        var money = OrdersOnDatabase.money(database);
        var line = line(database, order).id();
        money.settle(line, 0, 1, 3_333);

        assertThat(money.settle(line, 0, 1, 3_333)).isFalse();

        money.unsettle(line, 1, 3_333);
        assertThat(line(database, order).settledUnits()).isZero();
        assertThat(line(database, order).refundedMinor()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theTableItselfRefusesWhatTheCodeWouldMiss(TestDatabase kind) throws Exception {
        var database = database(kind);
        var order = anOrder().line("KETTLE", 3, 10_000).writeTo(database);
        var line = line(database, order).id();
        var jdbc = JdbcClient.create(database);

        for (var breach : new String[] {
            "reserved_units = 4",
            "reserved_units = 1, returned_units = 1, exchanged_units = 1, compensated_units = 1",
            "reserved_units = -1",
            "settled_units = 4",
            "refunded_minor = 10001",
            "refunded_minor = -1",
            "coupon_back_minor = 1",
            "points_back = 1",
            "points_back = -1"
        }) {
            assertThatThrownBy(() -> jdbc.sql("update order_line set " + breach + " where id = ?")
                            .param(line)
                            .update())
                    .as(breach)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("B-04")
    void whatACaseHasBookedIsItsReservationAgainWhenItReceivesOnceMore(TestDatabase kind) throws Exception {
        var database = database(kind);
        var order = anOrder().line("KETTLE", 5, 50_000).writeTo(database);
        var ledger = OrdersOnDatabase.ledger(database);
        var line = line(database, order).id();
        ledger.reserve(line, 4);
        ledger.returned(line, 2);
        ledger.compensated(line, 1);

        ledger.reopen(line, 2, 1);

        assertThat(line(database, order).reservedUnits()).isEqualTo(4);
        assertThat(line(database, order).claimableUnits()).isEqualTo(1);
        ledger.returned(line, 4);
        assertThatThrownBy(() -> ledger.reopen(line, 5, 0)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.reopen(line, 1, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ledger.reopen(line, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(line(database, order).reservedUnits()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R14")
    void negativeAndZeroFiguresAreRefusedBeforeTheTableIsTouched(TestDatabase kind) {
        var ledger = OrdersOnDatabase.ledger(database(kind));
        var money = OrdersOnDatabase.money(database(kind));

        assertThatThrownBy(() -> ledger.reserve(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ledger.reserve(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> money.settle(1, 0, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> money.settlePayment(1, Long.MIN_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DataSource database(TestDatabase kind) {
        return DATABASES.computeIfAbsent(kind, TestDatabase::create);
    }

    private static Order order(DataSource database, OrderNumber number) throws Exception {
        return OrdersOnDatabase.orders(database).get(number);
    }

    private static OrderLine line(DataSource database, OrderNumber number) throws Exception {
        return order(database, number).lines().get(0);
    }

    private interface Reservation {
        void now() throws QuantityNotAvailableException;
    }

    private static boolean reserved(Reservation reservation) {
        try {
            reservation.now();
            return true;
        } catch (QuantityNotAvailableException refused) {
            return false;
        }
    }

    /** Two people do the same at the same moment. @return how many succeeded */
    private static long atOnce(Callable<Boolean> step) throws Exception {
        var start = new CyclicBarrier(2);
        Callable<Boolean> person = () -> {
            start.await();
            return step.call();
        };
        var first = PEOPLE.submit(person);
        var second = PEOPLE.submit(person);
        return Stream.of(first.get(), second.get()).filter(done -> done).count();
    }
}
