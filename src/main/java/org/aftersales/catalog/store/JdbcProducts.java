package org.aftersales.catalog.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aftersales.catalog.Product;
import org.aftersales.catalog.ProductClass;
import org.aftersales.catalog.Products;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Articles in the table {@code product}. */
@Repository
class JdbcProducts implements Products {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    JdbcProducts(JdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
    }

    @Override
    public Optional<Product> find(String sku) {
        return jdbc.sql("select * from product where sku = ?")
                .param(sku)
                .query((row, index) -> product(row))
                .optional();
    }

    @Override
    public void store(Collection<Product> products) {
        var latest = new HashMap<String, Product>();
        products.forEach(product -> latest.put(product.sku(), product));
        var known = known(latest.keySet());
        var added = new ArrayList<Object[]>();
        var changed = new ArrayList<Object[]>();
        latest.values().forEach(product -> {
            if (!known.containsKey(product.sku())) {
                added.add(columns(product));
            } else if (!product.equals(known.get(product.sku()))) {
                changed.add(columns(product));
            }
        });
        batches.batchUpdate("insert into product (name, name_zh, product_class, sku) values (?, ?, ?, ?)", added);
        batches.batchUpdate("update product set name = ?, name_zh = ?, product_class = ? where sku = ?", changed);
    }

    private Map<String, Product> known(Set<String> skus) {
        var known = new HashMap<String, Product>();
        if (!skus.isEmpty()) {
            jdbc.sql("select * from product where sku in (:skus)")
                    .param("skus", skus)
                    .query((row, index) -> product(row))
                    .list()
                    .forEach(product -> known.put(product.sku(), product));
        }
        return known;
    }

    private static Object[] columns(Product product) {
        return new @Nullable Object[] {
            product.name(), product.nameZh(), product.productClass().name(), product.sku()
        };
    }

    private static Product product(ResultSet row) throws SQLException {
        return new Product(
                row.getString("sku"),
                row.getString("name"),
                row.getString("name_zh"),
                ProductClass.valueOf(row.getString("product_class")));
    }
}
