package org.aftersales.returns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CasePhotos;
import org.aftersales.cases.store.CasesOnDatabase;
import org.aftersales.catalog.store.ProductsOnDatabase;
import org.aftersales.customers.store.CustomersOnDatabase;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.GoodsRefusals;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.HouseRules;
import org.aftersales.testdata.SignedInPerson;
import org.aftersales.testdata.TestCipher;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Everything of this capability on one database, with a process that only remembers what it was told. */
final class ReturnsOnDatabase {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));

    final SignedInPerson caller = new SignedInPerson();
    final RememberedProcess process = new RememberedProcess();
    final DataSource database;
    final CasesOnDatabase stores;
    final CaseFiles cases;
    final CasePhotos photos;
    final OrderLedger ledger;
    final ReturnDesk desk;
    final ReviewDesk review;
    final CustomerWishes wishes;
    final ReturnPhotos returnPhotos;
    final ReturnTracking tracking;

    ReturnsOnDatabase(DataSource database) {
        this.database = database;
        stores = new CasesOnDatabase(database, caller, CLOCK);
        cases = stores.files();
        photos = stores.photos();
        ledger = OrdersOnDatabase.ledger(database);
        var orders = OrdersOnDatabase.orders(database);
        var conditions = new ReturnConditions(new HouseRules());
        var transaction = new AllOrNothing(new DataSourceTransactionManager(database));
        var times = new RequestTimes(CLOCK, caller, Duration.ofDays(3));
        var intake = new ReturnIntake(
                orders,
                ledger,
                CustomersOnDatabase.customers(database),
                stores.reasons(),
                conditions,
                new HouseRules(),
                new IntakeChannels(caller),
                cases,
                process,
                times);
        desk = new ReturnDesk(
                orders,
                stores.reasons(),
                conditions,
                intake,
                new Filing(stores.keys(), transaction, caller, TestCipher.create()),
                times);
        var fees = new ServiceFees(orders);
        var goodwill = new GoodwillDesk(cases, stores.offers(), number -> Money.of(CurrencyUnit.of("CNY"), 1), ledger);
        review = new ReviewDesk(
                cases,
                stores.questions(),
                new ReviewCheck(
                        stores.reasons(),
                        photos,
                        fees,
                        new ReturnStation("Return station", "0571-0000000", "1 Return Road, Hangzhou"),
                        caller,
                        CLOCK),
                fees,
                new RefundFirst(
                        cases,
                        stores.reasons(),
                        CustomersOnDatabase.customers(database),
                        new HouseRules(),
                        number -> Money.of(CurrencyUnit.of("CNY"), 1)),
                goodwill,
                new GiftDesk(cases, stores.gifts(), stores.reasons(), ProductsOnDatabase.products(database)),
                ledger);
        var access = new CaseAccess(cases, caller);
        wishes = new CustomerWishes(
                access, cases, stores.questions(), stores.offers(), goodwill, ledger, process, transaction);
        returnPhotos = new ReturnPhotos(access, photos, cases, caller, transaction);
        tracking = new ReturnTracking(
                access,
                cases,
                stores.reasons(),
                stores.questions(),
                stores.offers(),
                stores.discounts(),
                number -> Optional.empty(),
                new NothingRefused(),
                new NoPickUps());
        caller.is("shop", "shop");
    }

    Order order(OrderNumber number) throws Exception {
        return OrdersOnDatabase.orders(database).get(number);
    }

    long rows(String table) {
        return org.springframework.jdbc.core.simple.JdbcClient.create(database)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private static final class NothingRefused implements GoodsRefusals {

        @Override
        public List<Refusal> of(CaseNumber caseNumber) {
            return List.of();
        }

        @Override
        public List<Refusal> ofFoundGoods(CaseNumber caseNumber) {
            return List.of();
        }
    }

    static final class RememberedProcess implements ReturnHandling {

        final List<CaseNumber> started = java.util.Collections.synchronizedList(new ArrayList<>());
        final List<Integer> priorities = java.util.Collections.synchronizedList(new ArrayList<>());
        final List<CaseNumber> cancelled = new ArrayList<>();
        boolean waits = true;

        @Override
        public void returnRequested(
                CaseNumber caseNumber, OrderNumber orderNumber, int priority, boolean opinionNeeded) {
            started.add(caseNumber);
            priorities.add(priority);
        }

        @Override
        public boolean customerAnswered(CaseNumber caseNumber) {
            return waits;
        }

        @Override
        public boolean offerAnswered(CaseNumber caseNumber, boolean accepted) {
            return waits;
        }

        @Override
        public boolean parcelTraced(CaseNumber caseNumber) {
            return false;
        }

        @Override
        public void missingParcelArrived(CaseNumber caseNumber) {
            started.add(caseNumber);
        }

        @Override
        public void lateGoodsArrived(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
            started.add(caseNumber);
        }

        @Override
        public boolean claimedGoodsArrived(CaseNumber caseNumber) {
            started.add(caseNumber);
            return true;
        }

        @Override
        public boolean claimedGoodsAwaited(CaseNumber caseNumber) {
            return false;
        }

        @Override
        public void lostGoodsFound(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
            started.add(caseNumber);
        }

        @Override
        public boolean lostGoodsTakenIn(CaseNumber caseNumber) {
            return false;
        }

        @Override
        public boolean parcelToRecord(CaseNumber caseNumber) {
            return false;
        }

        @Override
        public boolean anotherParcelJoins(CaseNumber caseNumber) {
            return waits;
        }

        @Override
        public boolean anotherParcelCame(CaseNumber caseNumber) {
            return waits;
        }

        @Override
        public void settledGoodsArrived(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
            started.add(caseNumber);
        }

        @Override
        public void pickUpWished(CaseNumber caseNumber, OrderNumber orderNumber, int priority) {
            started.add(caseNumber);
        }

        @Override
        public boolean pickUpCollected(CaseNumber caseNumber) {
            return waits;
        }

        @Override
        public boolean pickUpMissed(CaseNumber caseNumber) {
            return waits;
        }

        @Override
        public void pickUpNotNeeded(CaseNumber caseNumber) {}

        @Override
        public boolean goodsGoBack(CaseNumber caseNumber) {
            return waits;
        }

        @Override
        public boolean goodsGivenUp(CaseNumber caseNumber) {
            return waits;
        }

        @Override
        public boolean returnCancelled(CaseNumber caseNumber) {
            if (waits) {
                cancelled.add(caseNumber);
            }
            return waits;
        }
    }
}
