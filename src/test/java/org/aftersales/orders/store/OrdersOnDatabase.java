package org.aftersales.orders.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.aftersales.catalog.store.ProductsOnDatabase;
import org.aftersales.commission.EarningsOnDatabase;
import org.aftersales.customers.store.CustomersOnDatabase;
import org.aftersales.orders.HoldBook;
import org.aftersales.orders.ImportBook;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.OrderMoney;
import org.aftersales.orders.Orders;
import org.aftersales.orders.ShipmentBook;
import org.aftersales.orders.SoldOrders;
import org.aftersales.testdata.TestCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores of this capability for tests that run without Spring. */
public final class OrdersOnDatabase {

    private OrdersOnDatabase() {}

    public static Orders orders(DataSource database) {
        return new JdbcOrders(JdbcClient.create(database), CustomersOnDatabase.customers(database));
    }

    public static SoldOrders soldOrders(DataSource database, Clock clock) {
        var jdbc = new JdbcTemplate(database);
        return new JdbcSoldOrders(
                JdbcClient.create(jdbc),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                TestCipher.create(),
                new BuyersAndArticles(CustomersOnDatabase.customers(database), ProductsOnDatabase.products(database)),
                new NewOrders(jdbc, clock),
                new ChangedOrder(jdbc, clock),
                EarningsOnDatabase.earnings(database, clock));
    }

    public static ImportBook importBook(DataSource database, Clock clock) {
        return new JdbcImportBook(new JdbcTemplate(database), clock);
    }

    public static HoldBook holdBook(DataSource database) {
        return new JdbcHoldBook(JdbcClient.create(database), Clock.systemUTC());
    }

    public static ShipmentBook shipmentBook(DataSource database) {
        return new JdbcShipmentBook(JdbcClient.create(database));
    }

    public static OrderLedger ledger(DataSource database) {
        return new JdbcOrderLedger(JdbcClient.create(database), new OrderLock(JdbcClient.create(database)));
    }

    public static OrderMoney money(DataSource database) {
        return new JdbcOrderMoney(JdbcClient.create(database), new OrderLock(JdbcClient.create(database)));
    }
}
