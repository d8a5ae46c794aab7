package org.aftersales.orders.store;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aftersales.customers.Customers;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.OrderNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders in the tables {@code shop_order}, {@code order_line} and {@code payment}: three queries however many are asked for. */
@Repository
class JdbcOrders implements Orders {

    private final JdbcClient jdbc;
    private final Customers customers;

    JdbcOrders(JdbcClient jdbc, Customers customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    @Override
    public Order get(OrderNumber number) throws OrderUnknownException {
        return read(Set.of(number.value())).stream().findFirst().orElseThrow(() -> new OrderUnknownException(number));
    }

    @Override
    public List<Order> find(String words, int limit) {
        var typed = words.strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        var ofCustomers = new HashSet<>(customers.withContact(typed));
        ofCustomers.add(typed);
        var numbers = jdbc.sql(
                        """
                        select order_number from shop_order where order_number = :typed or customer_number in (:customers)
                        order by ordered_at desc, order_number fetch first :limit rows only""")
                .param("typed", typed)
                .param("customers", ofCustomers)
                .param("limit", limit)
                .query(String.class)
                .list();
        return read(numbers);
    }

    private List<Order> read(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var lines = jdbc
                .sql(
                        """
                        select l.*, p.product_class,
                            (select coalesce(sum(h.units), 0) from order_hold_line h join order_hold o on o.hold_key = h.hold_key
                                where h.order_line_id = l.id and o.state = 'ASKED') as asked_units
                        from order_line l join product p on p.sku = l.sku
                        where l.order_number in (:numbers) order by l.line_number""")
                .param("numbers", numbers)
                .query(OrderRows::line)
                .list()
                .stream()
                .collect(groupingBy(OrderRows.Line::orderNumber));
        var payments = jdbc
                .sql("select * from payment where order_number in (:numbers) order by id")
                .param("numbers", numbers)
                .query(OrderRows::payment)
                .list()
                .stream()
                .collect(groupingBy(OrderRows.Payment::orderNumber));
        return jdbc.sql(
                        "select * from shop_order where order_number in (:numbers) order by ordered_at desc, order_number")
                .param("numbers", numbers)
                .query((row, index) -> OrderRows.order(
                        row,
                        lines.getOrDefault(row.getString("order_number"), List.of()),
                        payments.getOrDefault(row.getString("order_number"), List.of())))
                .list();
    }
}
