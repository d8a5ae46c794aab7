package org.aftersales.desk.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.customers.Customer;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.jspecify.annotations.Nullable;

/**
 * An order with what helps to recognise it.
 *
 * @param customer masked; empty when the shop told only the number
 */
public record FoundOrder(Order order, @Nullable Customer customer) {

    private static final int SHOWN = 3;

    public long paidMinor() {
        return order.lines().stream().mapToLong(OrderLine::paidMinor).sum() + order.freightMinor();
    }

    /** The first articles, in a few words. */
    public String articles(ArticleNames names, Locale language) {
        var first = order.lines().stream()
                .limit(SHOWN)
                .map(line -> names.of(language, line.sku(), line.description()))
                .collect(Collectors.joining(", "));
        return order.lines().size() > SHOWN ? first + " …" : first;
    }
}
