package org.aftersales.orders.store;

import static org.aftersales.orders.SoldOrders.Result.CHANGED;
import static org.aftersales.orders.SoldOrders.Result.IMPORTED;
import static org.aftersales.orders.SoldOrders.Result.UNCHANGED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aftersales.orders.EarningBook;
import org.aftersales.orders.ImportFault;
import org.aftersales.orders.SoldOrder;
import org.aftersales.orders.SoldOrders;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Told orders: new ones together in one transaction, each changed one in its own. What another import or a case did at the same moment
 * is met by reading again.
 */
@Repository
class JdbcSoldOrders implements SoldOrders {

    private static final int ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final PersonalDataCipher cipher;
    private final BuyersAndArticles buyersAndArticles;
    private final NewOrders newOrders;
    private final ChangedOrder changedOrder;
    private final EarningBook earnings;

    JdbcSoldOrders(
            JdbcClient jdbc,
            TransactionOperations transactions,
            PersonalDataCipher cipher,
            BuyersAndArticles buyersAndArticles,
            NewOrders newOrders,
            ChangedOrder changedOrder,
            EarningBook earnings) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.cipher = cipher;
        this.buyersAndArticles = buyersAndArticles;
        this.newOrders = newOrders;
        this.changedOrder = changedOrder;
        this.earnings = earnings;
    }

    @Override
    public List<Outcome> store(List<SoldOrder> orders) {
        try {
            return again(() -> attempt(orders));
        } catch (DataIntegrityViolationException contradiction) {
            return orders.size() == 1
                    ? List.of(Outcome.refused(ImportFault.NOT_STORABLE, null))
                    : orders.stream()
                            .flatMap(order -> store(List.of(order)).stream())
                            .toList();
        }
    }

    private static <T> T again(Supplier<T> step) {
        for (int attempt = 1; ; attempt++) {
            try {
                return step.get();
            } catch (ConcurrencyFailureException | DuplicateKeyException othersWereFaster) {
                if (attempt == ATTEMPTS) {
                    throw othersWereFaster;
                }
            }
        }
    }

    private List<Outcome> attempt(List<SoldOrder> orders) {
        var hashes = new HashMap<SoldOrder, String>();
        orders.forEach(order -> hashes.put(order, cipher.index(order.content())));
        var known = knownHashes(orders);
        var added = orders.stream()
                .filter(order -> !known.containsKey(order.number().value()))
                .toList();
        transactions.executeWithoutResult(status -> add(added, hashes));
        var outcomes = new ArrayList<Outcome>();
        for (var order : orders) {
            var hash = hashes.get(order);
            var before = known.get(order.number().value());
            if (before == null) {
                outcomes.add(Outcome.of(IMPORTED));
            } else {
                outcomes.add(before.equals(hash) ? Outcome.of(UNCHANGED) : changed(order, hash));
            }
        }
        return outcomes;
    }

    private void add(List<SoldOrder> added, Map<SoldOrder, String> hashes) {
        if (!added.isEmpty()) {
            buyersAndArticles.store(added);
            newOrders.add(added, hashes);
            earnings.sold(added);
        }
    }

    private Map<String, String> knownHashes(List<SoldOrder> orders) {
        var known = new HashMap<String, String>();
        jdbc.sql("select order_number, content_hash from shop_order where order_number in (:numbers)")
                .param(
                        "numbers",
                        orders.stream().map(order -> order.number().value()).toList())
                .query(row -> {
                    known.put(row.getString(1), row.getString(2));
                });
        return known;
    }

    private void earningsOf(SoldOrder order) throws ChangeRefused {
        var inUse = earnings.told(order);
        if (inUse.isPresent()) {
            throw new ChangeRefused(ImportFault.EARNING_IN_USE, String.valueOf(inUse.get()));
        }
    }

    private Outcome changed(SoldOrder order, String hash) {
        return again(() -> transactions.execute(status -> {
            try {
                buyersAndArticles.store(List.of(order));
                changedOrder.change(order, hash);
                earningsOf(order);
                return Outcome.of(CHANGED);
            } catch (ChangeRefused refused) {
                status.setRollbackOnly();
                return Outcome.refused(refused.fault(), refused.argument());
            }
        }));
    }
}
