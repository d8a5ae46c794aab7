package org.aftersales.orders.store;

import javax.sql.DataSource;
import org.aftersales.customers.store.CustomersOnDatabase;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.Orders;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of this capability for tests that run without Spring. */
public final class OrdersOnDatabase {

    private OrdersOnDatabase() {}

    public static Orders orders(DataSource database) {
        return new JdbcOrders(JdbcClient.create(database), CustomersOnDatabase.customers(database));
    }

    public static OrderLedger ledger(DataSource database) {
        return new JdbcOrderLedger(JdbcClient.create(database));
    }
}
