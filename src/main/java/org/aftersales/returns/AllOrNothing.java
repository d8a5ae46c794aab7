package org.aftersales.returns;

import java.util.concurrent.atomic.AtomicReference;
import org.aftersales.shared.BusinessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction for case file and process: a refusal undoes both and reaches the caller. */
@Component
class AllOrNothing {

    private final TransactionTemplate transaction;

    AllOrNothing(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    interface Step<T> {
        T perform() throws BusinessException;
    }

    interface Change {
        void perform() throws BusinessException;
    }

    void change(Change change) throws BusinessException {
        perform(() -> {
            change.perform();
            return true;
        });
    }

    <T> T perform(Step<T> step) throws BusinessException {
        var refusal = new AtomicReference<@Nullable BusinessException>();
        var result = transaction.execute(status -> {
            try {
                return step.perform();
            } catch (BusinessException refused) {
                status.setRollbackOnly();
                refusal.set(refused);
                return null;
            }
        });
        var refused = refusal.get();
        if (refused != null) {
            throw refused;
        }
        if (result == null) {
            throw new IllegalStateException("a step answers with something");
        }
        return result;
    }
}
