package org.aftersales.catalog.store;

import javax.sql.DataSource;
import org.aftersales.catalog.Products;
import org.springframework.jdbc.core.JdbcTemplate;

/** The catalogue for tests that run without Spring. */
public final class ProductsOnDatabase {

    private ProductsOnDatabase() {}

    public static Products products(DataSource database) {
        return new JdbcProducts(new JdbcTemplate(database));
    }
}
