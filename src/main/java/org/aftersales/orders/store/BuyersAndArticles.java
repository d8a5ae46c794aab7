package org.aftersales.orders.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.aftersales.catalog.Product;
import org.aftersales.catalog.ProductClass;
import org.aftersales.catalog.Products;
import org.aftersales.customers.Customer;
import org.aftersales.customers.CustomerLevel;
import org.aftersales.customers.Customers;
import org.aftersales.orders.SoldOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the customers and articles that orders tell of. What an order does not tell leaves what is known: an absent fact is no fact. */
@Component
class BuyersAndArticles {

    /** The language of the company's market. */
    private static final Locale DEFAULT_LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Customers customers;
    private final Products products;

    BuyersAndArticles(Customers customers, Products products) {
        this.customers = customers;
        this.products = products;
    }

    void store(List<SoldOrder> orders) {
        storeBuyers(orders.stream().map(SoldOrder::buyer).toList());
        storeArticles(orders.stream().flatMap(order -> order.lines().stream()).toList());
    }

    private void storeBuyers(List<SoldOrder.Buyer> buyers) {
        // sorted: two imports at once lock rows in the same order
        var merged = new TreeMap<String, Customer>();
        customers
                .findAll(buyers.stream().map(SoldOrder.Buyer::number).toList())
                .forEach(known -> merged.put(known.number(), known));
        buyers.forEach(buyer -> merged.compute(buyer.number(), (number, known) -> merged(buyer, known)));
        customers.store(new ArrayList<>(merged.values()));
    }

    private static Customer merged(SoldOrder.Buyer told, @Nullable Customer known) {
        var before = known != null
                ? known
                : new Customer(told.number(), CustomerLevel.NORMAL.name(), DEFAULT_LANGUAGE, null, null, null, null);
        return new Customer(
                told.number(),
                told.level() == null ? before.level() : told.level().name(),
                told.language() == null ? before.language() : Locale.forLanguageTag(told.language()),
                told.name() == null ? before.name() : told.name(),
                told.phone() == null ? before.phone() : told.phone(),
                told.email() == null ? before.email() : told.email(),
                told.address() == null ? before.address() : told.address());
    }

    private void storeArticles(List<SoldOrder.Line> lines) {
        var merged = new TreeMap<String, Product>();
        products.findAll(lines.stream().map(SoldOrder.Line::sku).distinct().toList())
                .forEach(known -> merged.put(known.sku(), known));
        lines.forEach(line -> merged.compute(line.sku(), (sku, known) -> merged(line, known)));
        products.store(new ArrayList<>(merged.values()));
    }

    /** The first name stays: shops describe one article in many ways, and the order line keeps its own description. */
    private static Product merged(SoldOrder.Line told, @Nullable Product known) {
        var before = known != null ? known : new Product(told.sku(), told.description(), null, ProductClass.GENERAL);
        return new Product(
                told.sku(),
                before.name(),
                told.nameZh() == null ? before.nameZh() : told.nameZh(),
                told.productClass() == null ? before.productClass() : told.productClass());
    }
}
