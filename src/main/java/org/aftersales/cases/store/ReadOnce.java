package org.aftersales.cases.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.aftersales.cases.CaseFile;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Within a transaction that only reads, a case is read once: a page of a case is put together by many, and each of them asks for it. They
 * all see the same then. Where anything may be written, it is read as often as it is asked for.
 */
@Component
class ReadOnce {

    Optional<CaseFile> get(CaseNumber number, Function<CaseNumber, Optional<CaseFile>> database) {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                        && TransactionSynchronizationManager.isSynchronizationActive()
                ? read().files.computeIfAbsent(number, database)
                : database.apply(number);
    }

    private Read read() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Read before) {
            return before;
        }
        var begun = new Read();
        TransactionSynchronizationManager.bindResource(this, begun);
        // put aside while another transaction runs in between, and forgotten at the end
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(begun, this) {});
        return begun;
    }

    private static final class Read extends ResourceHolderSupport {
        private final Map<CaseNumber, Optional<CaseFile>> files = new HashMap<>();
    }
}
