package org.aftersales.returns.web;

import java.util.Collections;
import java.util.Set;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.returns.AnswerNotReadableException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What an address or a body asks for, read into the words of the domain; and whether the role may ask. */
@Component
class Asked {

    private static final Set<String> FOR_CUSTOMERS = Set.of("shop", "customer-service");

    private static final Set<String> FOR_WAREHOUSE = Set.of("warehouse", "customer-service");

    private static final Set<String> FOR_COURIERS = Set.of("shop", "warehouse", "customer-service");

    private final Callers callers;

    Asked(Callers callers) {
        this.callers = callers;
    }

    /** Acting for customers is the shop's and customer service's: anybody else gets 403. */
    void forCustomer() {
        if (Collections.disjoint(FOR_CUSTOMERS, callers.roles())) {
            throw new AccessDeniedException("only the shop and customer service act for customers");
        }
    }

    /** Goods arrive at the warehouse; customer service may say so for it. */
    void forWarehouse() {
        if (Collections.disjoint(FOR_WAREHOUSE, callers.roles())) {
            throw new AccessDeniedException("only the warehouse and customer service tell of goods");
        }
    }

    /** Couriers have no sign-in of their own: shop, warehouse or customer service tell what they say. */
    void forCourier() {
        if (Collections.disjoint(FOR_COURIERS, callers.roles())) {
            throw new AccessDeniedException("only the shop, the warehouse and customer service tell of couriers");
        }
    }

    /** A guessed address is an unknown case, nothing else (S9). */
    CaseNumber theCase(String text) throws CaseUnknownException {
        return CaseNumber.read(text).orElseThrow(() -> new CaseUnknownException(text));
    }

    /** @throws AnswerNotReadableException when it cannot be the number of an order */
    OrderNumber order(@Nullable String text) throws AnswerNotReadableException {
        try {
            return new OrderNumber(text == null ? "" : text);
        } catch (IllegalArgumentException odd) {
            throw new AnswerNotReadableException("orderNumber");
        }
    }
}
