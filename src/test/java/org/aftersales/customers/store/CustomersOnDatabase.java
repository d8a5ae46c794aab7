package org.aftersales.customers.store;

import javax.sql.DataSource;
import org.aftersales.customers.Customers;
import org.aftersales.testdata.TestCipher;
import org.springframework.jdbc.core.JdbcTemplate;

/** The customers for tests that run without Spring. */
public final class CustomersOnDatabase {

    private CustomersOnDatabase() {}

    public static Customers customers(DataSource database) {
        return new JdbcCustomers(new JdbcTemplate(database), TestCipher.create());
    }
}
