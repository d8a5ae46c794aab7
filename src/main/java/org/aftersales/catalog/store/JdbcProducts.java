package org.aftersales.catalog.store;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
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
    public List<Product> findAll(Collection<String> skus) {
        return skus.isEmpty()
                ? List.of()
                : jdbc.sql("select * from product where sku in (:skus)")
                        .param("skus", skus)
                        .query((row, index) -> product(row))
                        .list();
    }

    @Override
    public void store(Collection<Product> products) {
        var latest = new LinkedHashMap<String, Product>();
        products.forEach(product -> latest.put(product.sku(), product));
        var known = findAll(latest.keySet()).stream().collect(toMap(Product::sku, identity()));
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
