package org.aftersales.orders;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Those who change several things of one order, each in an order of their own: nobody waits for somebody who waits for him. */
@Tag("R12")
class OneLockOrderTest {

    private static final int TRIALS = 150;
    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);
    private static final ExecutorService PEOPLE = Executors.newFixedThreadPool(3);

    @AfterAll
    static void peopleGoHome() {
        PEOPLE.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void goodsThatComeBackGoodsThatAreHeldAndMoneyThatIsSettledMeetInOneOrder(TestDatabase kind) throws Exception {
        var database = DATABASES.computeIfAbsent(kind, TestDatabase::create);
        var order = anOrder()
                .notShipped()
                .freight(TRIALS)
                .line("TEA", 3 * TRIALS, 3 * TRIALS)
                .line("POT", 3 * TRIALS, 3 * TRIALS)
                .writeTo(database);
        var desk = new Desk(database, order);
        desk.does(() -> desk.reserves(TRIALS));

        for (int trial = 0; trial < TRIALS; trial++) {
            var settled = trial;
            // whoever works the lines of a return backwards, and asks for the sum in the end
            allAtOnce(
                    List.of(
                            () -> {
                                desk.ledger.returned(desk.pot, 1);
                                desk.ledger.returned(desk.tea, 1);
                                desk.money.settledOf(order);
                            },
                            () -> {
                                desk.ledger.lock(order);
                                desk.ledger.hold(desk.tea, 1);
                                desk.ledger.hold(desk.pot, 1);
                            },
                            () -> {
                                desk.money.settlePayment(desk.payment, 1);
                                desk.money.settle(desk.pot, settled, 1, 1);
                                desk.money.settle(desk.tea, settled, 1, 1);
                                desk.money.settleFreight(order, 1);
                            }),
                    desk);
        }

        assertThat(desk.books()).containsOnly("returned 150, held 150, settled 150, refunded 150");
        assertThat(desk.freightAndPayment()).isEqualTo("freight 150, payment 150");
    }

    private static void allAtOnce(List<Runnable> steps, Desk desk) throws Exception {
        var start = new CyclicBarrier(steps.size());
        var begun = steps.stream()
                .<Future<?>>map(step -> PEOPLE.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    desk.does(step);
                    return true;
                }))
                .toList();
        for (var done : begun) {
            done.get(60, TimeUnit.SECONDS);
        }
    }

    private static final class Desk {

        private final JdbcClient jdbc;
        private final TransactionTemplate transaction;
        private final OrderLedger ledger;
        private final OrderMoney money;
        private final OrderNumber order;
        private final long tea;
        private final long pot;
        private final long payment;

        private Desk(DataSource database, OrderNumber order) {
            this.jdbc = JdbcClient.create(database);
            this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
            this.ledger = OrdersOnDatabase.ledger(database);
            this.money = OrdersOnDatabase.money(database);
            this.order = order;
            this.tea = id("select min(id) from order_line where order_number = ?");
            this.pot = id("select max(id) from order_line where order_number = ?");
            this.payment = id("select min(id) from payment where order_number = ?");
        }

        private void does(Runnable step) {
            transaction.executeWithoutResult(status -> step.run());
        }

        private void reserves(int units) {
            try {
                ledger.reserve(tea, units);
                ledger.reserve(pot, units);
            } catch (QuantityNotAvailableException missing) {
                throw new AssertionError(missing);
            }
        }

        private long id(String sql) {
            return jdbc.sql(sql).param(order.value()).query(Long.class).single();
        }

        private List<String> books() {
            return jdbc.sql("select * from order_line where order_number = ?")
                    .param(order.value())
                    .query((row, index) -> "returned " + row.getInt("returned_units") + ", held "
                            + row.getInt("held_units") + ", settled " + row.getInt("settled_units") + ", refunded "
                            + row.getLong("refunded_minor"))
                    .list();
        }

        private String freightAndPayment() {
            return "freight " + id("select freight_refunded_minor from shop_order where order_number = ?")
                    + ", payment "
                    + id("select sum(refunded_minor) from payment where order_number = ?");
        }
    }
}
