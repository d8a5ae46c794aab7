package org.aftersales.desk.web;

import java.util.List;
import org.aftersales.customers.Customer;
import org.aftersales.customers.Customers;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderUnknownException;
import org.aftersales.orders.Orders;
import org.aftersales.shared.OrderNumber;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds the order of the person on the phone. */
@Component
class OrderSearch {

    /** So many orders fit on a screen; whoever needs more types more. */
    private static final int LIMIT = 20;

    private final Orders orders;
    private final Customers customers;

    OrderSearch(Orders orders, Customers customers) {
        this.orders = orders;
        this.customers = customers;
    }

    /**
     * One order found is opened; several are shown to choose from.
     *
     * @param page below {@code /desk/tasks}, that goes on with the order
     */
    String page(String page, String words, Model model, RedirectAttributes redirect) {
        var found = find(words);
        if (found.size() == 1) {
            redirect.addAttribute("order", found.get(0).order().number().value());
            return "redirect:/desk/tasks/" + page + "/order";
        }
        model.addAttribute("page", page);
        model.addAttribute("words", words);
        model.addAttribute("orders", found);
        model.addAttribute("limit", LIMIT);
        return "desk/find-order";
    }

    private List<FoundOrder> find(String words) {
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
