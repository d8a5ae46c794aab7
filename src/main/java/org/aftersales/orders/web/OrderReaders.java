package org.aftersales.orders.web;

import static org.aftersales.shared.Role.AFTERSALES_MANAGER;
import static org.aftersales.shared.Role.AFTERSALES_REVIEW;
import static org.aftersales.shared.Role.CS_SUPERVISOR;
import static org.aftersales.shared.Role.CUSTOMER_SERVICE;
import static org.aftersales.shared.Role.FINANCE;
import static org.aftersales.shared.Role.SHOP;

import java.util.EnumSet;
import java.util.Set;
import org.aftersales.shared.Callers;
import org.aftersales.shared.Role;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Who may do what with orders over REST. */
@Component
class OrderReaders {

    /** They look orders up for a customer (IN-14) or review a request. */
    private static final Set<Role> READERS =
            EnumSet.of(SHOP, CUSTOMER_SERVICE, AFTERSALES_REVIEW, CS_SUPERVISOR, AFTERSALES_MANAGER, FINANCE);

    private final Callers callers;

    OrderReaders(Callers callers) {
        this.callers = callers;
    }

    void mayTell() {
        if (!callers.roles().contains(SHOP.id())) {
            throw new AccessDeniedException("only the shop tells of orders");
        }
    }

    void mayRead() {
        if (READERS.stream().noneMatch(role -> callers.roles().contains(role.id()))) {
            throw new AccessDeniedException("this role does not read orders");
        }
    }
}
