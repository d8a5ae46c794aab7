package org.aftersales.workflow.submission;

import java.util.Optional;
import org.aftersales.shared.BusinessException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The refusal of the request under way on this thread: the engine's REST interface would wrap it beyond recognition. */
@Component
class RefusalOfRequest {

    private static final ThreadLocal<@Nullable BusinessException> REFUSAL = new ThreadLocal<>();

    void remember(BusinessException refused) {
        REFUSAL.set(refused);
    }

    void forget() {
        REFUSAL.remove();
    }

    Optional<BusinessException> get() {
        return Optional.ofNullable(REFUSAL.get());
    }
}
