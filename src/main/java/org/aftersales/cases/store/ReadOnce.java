package org.aftersales.cases.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Within a transaction that only reads, a thing is read once: a page of a case is put together by many, and each of them asks for the
 * case and the names of its reasons. They all see the same then. Where anything may be written, it is read as often as it is asked for.
 */
final class ReadOnce {

    private ReadOnce() {}

    /**
     * @param store who reads, with the same answer for the same key
     * @param key what is read; the answer is shared, so nobody may change it
     */
    @SuppressWarnings("unchecked") // what a store puts in under its key is what it takes out
    static <T> T get(Object store, Object key, Supplier<T> database) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return database.get();
        }
        var read = read().things;
        var place = new Place(store, key);
        if (!read.containsKey(place)) {
            read.put(place, database.get());
        }
        return (T) read.get(place);
    }

    private static Read read() {
        if (TransactionSynchronizationManager.getResource(ReadOnce.class) instanceof Read before) {
            return before;
        }
        var begun = new Read();
        TransactionSynchronizationManager.bindResource(ReadOnce.class, begun);
        // put aside while another transaction runs in between, and forgotten at the end
        TransactionSynchronizationManager.registerSynchronization(
                new ResourceHolderSynchronization<>(begun, ReadOnce.class) {});
        return begun;
    }

    private record Place(Object store, Object key) {}

    private static final class Read extends ResourceHolderSupport {
        private final Map<Place, Object> things = new HashMap<>();
    }
}
