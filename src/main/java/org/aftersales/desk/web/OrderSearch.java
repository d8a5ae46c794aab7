package org.aftersales.desk.web;

import java.util.List;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.OrderNumber;
import org.springframework.stereotype.Component;

/** Finds the order of the person on the phone. */
@Component
class OrderSearch {

    /** So many orders fit on a screen; whoever needs more types more. */
    static final int LIMIT = 20;

    private final Orders orders;
    private final Customers customers;

    OrderSearch(Orders orders, Customers customers) {
        this.orders = orders;
        this.customers = customers;
    }

    List<FoundOrder> find(String words) {
        return words.isBlank()
                ? List.of()
                : orders.find(words.strip(), LIMIT).stream().map(this::shown).toList();
    }

    FoundOrder get(OrderNumber number) throws OrderUnknownException {
        return shown(orders.get(number));
    }

    /** @throws NoSuchOrderUnknownException for what cannot be an order number */
    static OrderNumber number(String typed) throws NoSuchOrderUnknownException {
        try {
            return new OrderNumber(typed.strip());
        } catch (IllegalArgumentException notOne) {
            throw new NoSuchOrderUnknownException();
        }
    }

    private FoundOrder shown(Order order) {
        return new FoundOrder(
                order,
                customers.find(order.customerNumber()).map(Customer::masked).orElse(null));
    }
}
