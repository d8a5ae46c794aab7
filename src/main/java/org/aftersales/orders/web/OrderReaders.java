package org.aftersales.orders.web;

import java.util.Set;
import org.aftersales.shared.Callers;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with orders over REST. */
@Component
class OrderReaders {

    private static final String SHOP = "shop";
    /** They look orders up for a customer (IN-14) or review a request. */
    private static final Set<String> READERS =
            Set.of(SHOP, "customer-service", "aftersales-review", "cs-supervisor", "aftersales-manager", "finance");

    private final Callers callers;

    OrderReaders(Callers callers) {
        this.callers = callers;
    }

    void mayTell() {
        if (!callers.roles().contains(SHOP)) {
            throw new AccessDeniedException("only the shop tells of orders");
        }
    }

    void mayRead() {
        if (callers.roles().stream().noneMatch(READERS::contains)) {
            throw new AccessDeniedException("this role does not read orders");
        }
    }
}
