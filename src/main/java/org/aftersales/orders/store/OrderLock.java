package org.aftersales.orders.store;

import java.util.HashSet;
import java.util.Set;
import org.aftersales.shared.OrderNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whoever changes anything of an order locks the order first, and then its lines and payments: so that two who change several of them in
 * another order never wait for each other. Once in a transaction; it is free again with the end of it. Who changes a case too has locked
 * the case before.
 */
@Component
class OrderLock {

    private final JdbcClient jdbc;

    OrderLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when there is no such order */
    boolean of(OrderNumber order) {
        // an update that changes nothing: "for update" would wait for whoever updates a line of the order twice, and
        // they for it
        return held().contains(order)
                || (jdbc.sql("update shop_order set paid = paid where order_number = ?")
                                        .param(order.value())
                                        .update()
                                == 1
                        && held().add(order));
    }

    /** Nothing when there is no such line: whoever changes it finds that out. */
    void ofLine(long orderLineId) {
        ofOrderOf("order_line", orderLineId);
    }

    void ofPayment(long paymentId) {
        ofOrderOf("payment", paymentId);
    }

    private void ofOrderOf(String table, long id) {
        jdbc.sql("select order_number from " + table + " where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(OrderNumber::new)
                .ifPresent(this::of);
    }

    /** Kept with the transaction: another one begun inside of it holds nothing. */
    private static Set<OrderNumber> held() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return new HashSet<>();
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Held.class::isInstance)
                .map(Held.class::cast)
                .findFirst()
                .orElseGet(Held::inThisTransaction)
                .orders();
    }

    private record Held(Set<OrderNumber> orders) implements TransactionSynchronization {

        static Held inThisTransaction() {
            var nothing = new Held(new HashSet<>());
            TransactionSynchronizationManager.registerSynchronization(nothing);
            return nothing;
        }
    }
}
