package org.aftersales.orders;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.aftersales.orders.Hold.State;
import org.aftersales.orders.OrderHolds.Outcome;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit is held for the customer who asks the money back, or it is in a parcel; never both, whoever was first. */
@Tag("RO-01")
class HeldOrShippedTest {

    private static final int TRIALS = 200;
    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);
    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(2);
    private static final AtomicInteger CASES = new AtomicInteger();

    private final Shop shop = new Shop();

    @AfterAll
    static void peopleGoHome() {
        PEOPLE.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsHeldMustNotLeaveAndTheRestMay(TestDatabase kind) throws Exception {
        var desk = new Desk(database(kind));
        var order = anOrder()
                .notShipped()
                .line("TEA", 3, 3_000)
                .line("POT", 1, 5_000)
                .writeTo(desk.database);
        var number = desk.asks(order, 1, 2);

        assertThat(desk.holds(number)).isEqualTo(Outcome.HELD);

        assertThatThrownBy(() -> desk.ships(order, "P-1")).isInstanceOf(OrderHeldException.class);
        assertThatThrownBy(() -> desk.ships(order, "P-1", 1, 2)).isInstanceOf(OrderHeldException.class);
        assertThat(desk.line(order, 1).shippedUnits()).isZero();
        desk.ships(order, "P-1", 1, 1, 2, 1);
        assertThat(desk.order(order).shippedAt()).isNotNull();
        assertThat(desk.line(order, 1).shippedUnits()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theSameParcelMayBeToldAgainButNotAnotherUnderItsNumber(TestDatabase kind) throws Exception {
        var desk = new Desk(database(kind));
        var order = anOrder().notShipped().line("TEA", 3, 3_000).writeTo(desk.database);

        desk.ships(order, "P-1", 1, 2);
        desk.ships(order, "P-1", 1, 2);

        assertThat(desk.line(order, 1).shippedUnits()).isEqualTo(2);
        assertThatThrownBy(() -> desk.ships(order, "P-1", 1, 1)).isInstanceOf(ShipmentNumberReusedException.class);
        assertThatThrownBy(() -> desk.ships(order, "P-2", 1, 2)).isInstanceOf(ShipmentLineInvalidException.class);
        assertThatThrownBy(() -> desk.ships(order, "P-2", 1, Integer.MAX_VALUE))
                .isInstanceOf(ShipmentLineInvalidException.class);
        assertThatThrownBy(() -> desk.ships(order, "P-2", 1, -1)).isInstanceOf(ShipmentLineInvalidException.class);
        assertThatThrownBy(() -> desk.ships(order, "P-2", 9, 1)).isInstanceOf(ShipmentLineInvalidException.class);
        desk.ships(order, "P-2");
        assertThat(desk.line(order, 1).shippedUnits()).isEqualTo(3);
        assertThat(desk.holds(desk.asks(order, 1, 1))).isEqualTo(Outcome.SHIPPED);
    }

    @ParameterizedTest
    @EnumSource
    void aReleasedHoldLetsTheParcelGoAndACancelledOneNeverDoes(TestDatabase kind) throws Exception {
        var desk = new Desk(database(kind));
        var order = anOrder().notShipped().line("TEA", 2, 2_000).writeTo(desk.database);
        var kept = desk.asks(order, 1, 1);
        var cancelled = desk.asks(order, 1, 1);
        desk.holds(kept);
        desk.holds(cancelled);
        desk.ledger.reserve(desk.line(order, 1).id(), 1);

        desk.releases(kept);
        desk.releases(kept);
        desk.cancels(cancelled);
        desk.cancels(cancelled);

        assertThatThrownBy(() -> desk.ships(order, "P-1", 1, 2)).isInstanceOf(UnitsCancelledException.class);
        desk.ships(order, "P-1");
        var line = desk.line(order, 1);
        assertThat(List.of(line.shippedUnits(), line.cancelledUnits(), line.heldUnits(), line.reservedUnits()))
                .containsExactly(1, 1, 0, 0);
        assertThat(shop.told).containsExactly("release " + kept, "cancel " + cancelled);
    }

    @ParameterizedTest
    @EnumSource
    void anOrderThatIsCancelledAltogetherIsNeverShipped(TestDatabase kind) throws Exception {
        var desk = new Desk(database(kind));
        var order = anOrder().notShipped().line("TEA", 2, 2_000).writeTo(desk.database);
        var number = desk.asks(order, 1, 2);
        desk.holds(number);
        desk.ledger.reserve(desk.line(order, 1).id(), 2);
        desk.cancels(number);

        assertThatThrownBy(() -> desk.ships(order, "P-1")).isInstanceOf(UnitsCancelledException.class);
        assertThat(desk.order(order).shippedAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void ofTwoLinesBothAreHeldOrNone(TestDatabase kind) throws Exception {
        var desk = new Desk(database(kind));
        var order = anOrder()
                .notShipped()
                .line("TEA", 1, 2_000)
                .line("POT", 1, 2_000)
                .writeTo(desk.database);
        desk.ships(order, "P-1", 2, 1);

        var number = desk.asks(order, 1, 1, 2, 1);

        assertThat(desk.holds(number)).isEqualTo(Outcome.SHIPPED);
        assertThat(desk.line(order, 1).heldUnits()).isZero();
        assertThat(shop.told).as("the order is locked here").isEmpty();
        assertThat(desk.holds(number)).as("asked again").isEqualTo(Outcome.SHIPPED);
        desk.does(() -> desk.holds.giveBack(number));
        desk.does(() -> desk.holds.giveBack(number));
        assertThat(shop.told).containsExactly("release " + number);
    }

    @ParameterizedTest
    @EnumSource
    void aSilentShopIsAskedAgainWithGrowingPausesUntilAPersonAsks(TestDatabase kind) throws Exception {
        var desk = new Desk(database(kind));
        var order = anOrder().notShipped().line("TEA", 1, 2_000).writeTo(desk.database);
        var number = desk.asks(order, 1, 1);
        shop.silent = true;

        var pauses = new ArrayList<Duration>();
        var answer = desk.answer(number);
        while (answer.outcome() == Outcome.SILENT) {
            pauses.add(answer.askAgainIn());
            answer = desk.answer(number);
        }

        assertThat(answer.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
        assertThat(desk.line(order, 1).heldUnits()).as("never assumed").isZero();
        desk.does(() -> desk.holds.askAnew(number));
        assertThat(desk.answer(number).outcome()).isEqualTo(Outcome.SILENT);
        shop.silent = false;
        assertThat(desk.holds(number)).isEqualTo(Outcome.HELD);
        assertThat(shop.keys).as("one hold, one key").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R10")
    void inTheSameMomentEitherTheHoldOrTheParcelWins(TestDatabase kind) throws Exception {
        var desk = new Desk(database(kind));
        var held = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            var order = anOrder()
                    .notShipped()
                    .line("TEA", 2, 2_000)
                    .line("POT", 1, 900)
                    .writeTo(desk.database);
            var number = desk.asks(order, 1, 1, 2, 1);

            var answers = atOnce(() -> desk.holds(number).name(), () -> told(() -> desk.ships(order, "P-1")));

            assertThat(answers).isIn(List.of("HELD", "OrderHeld"), List.of("SHIPPED", "done"));
            assertThat(desk.line(order, 1).heldUnits() > 0)
                    .isNotEqualTo(desk.line(order, 1).shippedUnits() > 0);
            assertThat(desk.order(order).shippedAt() == null).isEqualTo(answers.contains("HELD"));
            held += answers.contains("HELD") ? 1 : 0;
        }
        assertThat(held).as("both were first at times").isBetween(1, TRIALS - 1);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("R12")
    void twoHoldsAtOnceNeverTakeTheSameUnit(TestDatabase kind) throws Exception {
        var desk = new Desk(database(kind));
        for (int trial = 0; trial < TRIALS; trial++) {
            var order = anOrder()
                    .notShipped()
                    .line("TEA", 3, 3_000)
                    .line("POT", 1, 900)
                    .writeTo(desk.database);
            var one = desk.asks(order, 1, 2, 2, 1);
            var other = desk.asks(order, 2, 1, 1, 2);

            var answers =
                    atOnce(() -> desk.holds(one).name(), () -> desk.holds(other).name());

            assertThat(answers).containsExactlyInAnyOrder("HELD", "SHIPPED");
            assertThat(desk.line(order, 1).heldUnits()).isEqualTo(2);
            assertThat(desk.line(order, 2).heldUnits()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("B-02")
    void theDatabaseRefusesWhatTheCodeWouldMiss(TestDatabase kind) {
        var database = database(kind);
        var order = anOrder().notShipped().line("TEA", 2, 2_000).writeTo(database);
        for (var wrong : List.of(
                "held_units = 1, shipped_units = 2",
                "cancelled_units = 1, returned_units = 2",
                "held_units = -1",
                "cancelled_units = 3",
                "shipped_units = -1")) {
            assertThatThrownBy(() -> JdbcClient.create(database)
                            .sql("update order_line set " + wrong + " where order_number = ?")
                            .param(order.value())
                            .update())
                    .as(wrong)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static String told(Callable<Order> parcel) throws Exception {
        try {
            parcel.call();
            return "done";
        } catch (BusinessException refused) {
            return refused.code();
        }
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var start = new CyclicBarrier(2);
        var first = PEOPLE.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return one.call();
        });
        var second = PEOPLE.submit(() -> {
            start.await(60, TimeUnit.SECONDS);
            return other.call();
        });
        return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
    }

    private static synchronized DataSource database(TestDatabase kind) {
        return DATABASES.computeIfAbsent(kind, TestDatabase::create);
    }

    /** The desk's side: each step is a transaction of its own. */
    private final class Desk {

        private final DataSource database;
        private final TransactionTemplate transaction;
        private final OrderLedger ledger;
        private final OrderHolds holds;
        private final ShippingDesk shipping;
        private final Orders orders;

        private Desk(DataSource database) {
            this.database = database;
            this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
            this.ledger = OrdersOnDatabase.ledger(database);
            this.holds = new OrderHolds(OrdersOnDatabase.holdBook(database), ledger, shop);
            this.orders = OrdersOnDatabase.orders(database);
            this.shipping =
                    new ShippingDesk(orders, ledger, OrdersOnDatabase.shipmentBook(database), Clock.systemUTC());
        }

        /** Lines are given as line number, units, line number, units. */
        private CaseNumber asks(OrderNumber order, int... lines) throws Exception {
            var number = new CaseNumber("AS-202611-" + (100_000 + CASES.incrementAndGet()));
            var wanted = new ArrayList<Hold.Line>();
            for (int index = 0; index < lines.length; index += 2) {
                wanted.add(new Hold.Line(line(order, lines[index]).id(), lines[index], lines[index + 1]));
            }
            does(() -> holds.prepare(number, order, wanted));
            return number;
        }

        private Outcome holds(CaseNumber number) {
            return answer(number).outcome();
        }

        private OrderHolds.Answer answer(CaseNumber number) {
            return transaction.execute(status -> holds.record(number, holds.ask(number)));
        }

        private void releases(CaseNumber number) {
            does(() -> {
                holds.tellReleased(number);
                holds.released(number);
            });
        }

        private void cancels(CaseNumber number) {
            does(() -> {
                holds.tellCancelled(number);
                holds.cancelled(number);
            });
        }

        private void does(Runnable step) {
            transaction.executeWithoutResult(status -> step.run());
        }

        private Order ships(OrderNumber order, String parcel, int... lines) throws BusinessException {
            var content = new ArrayList<Shipment.Line>();
            for (int index = 0; index < lines.length; index += 2) {
                content.add(new Shipment.Line(lines[index], lines[index + 1]));
            }
            var refusal = new BusinessException[1];
            var shipped = transaction.execute(status -> shipped(
                    new Shipment(order, parcel, Instant.now().minusSeconds(1), content),
                    refusal,
                    status::setRollbackOnly));
            if (refusal[0] != null) {
                throw refusal[0];
            }
            return shipped;
        }

        private @Nullable Order shipped(Shipment parcel, BusinessException[] refusal, Runnable undo) {
            try {
                return shipping.told(parcel);
            } catch (BusinessException refused) {
                refusal[0] = refused;
                undo.run();
                return null;
            }
        }

        private Order order(OrderNumber number) throws OrderUnknownException {
            return orders.get(number);
        }

        private OrderLine line(OrderNumber number, int line) throws OrderUnknownException {
            return order(number).lines().get(line - 1);
        }
    }

    /** A shop that agrees to everything, or says nothing. */
    private static final class Shop implements ShopDispatch {

        private final List<String> told = new ArrayList<>();
        private final java.util.Set<String> keys = new java.util.HashSet<>();
        private volatile boolean silent;

        @Override
        public synchronized boolean hold(Hold hold) {
            keys.add(hold.key());
            assertThat(hold.state()).isEqualTo(State.ASKED);
            if (silent) {
                throw new ShopSilentException("the line is dead");
            }
            return true;
        }

        @Override
        public synchronized void release(Hold hold) {
            told.add("release " + hold.caseNumber());
        }

        @Override
        public synchronized void cancel(Hold hold) {
            told.add("cancel " + hold.caseNumber());
        }
    }
}
