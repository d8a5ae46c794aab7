package org.aftersales.workflow.engineinternals;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Work that our own code does in the engine for the signed-in person: not limited by what that person may do over REST, because the
 * capability has checked its own rules. The person stays on record as the one who did it. Joins the caller's transaction.
 */
@Component
public class InsideWork {

    private static final ThreadLocal<Integer> DEPTH = ThreadLocal.withInitial(() -> 0);

    private final ProcessEngineConfigurationImpl engine;

    InsideWork(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    public <T> T execute(Supplier<T> work) {
        return trusted(() ->
                engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(work::get)));
    }

    /** Work whose values come from our own code, but with no other rights than the signed-in person's. */
    public static <T> T trusted(Supplier<T> work) {
        DEPTH.set(DEPTH.get() + 1);
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    /** Whether the current thread does such work, and not what came in from outside. */
    public static boolean underWay() {
        return DEPTH.get() > 0;
    }

    private static void leave() {
        var depth = DEPTH.get() - 1;
        if (depth == 0) {
            DEPTH.remove();
        } else {
            DEPTH.set(depth);
        }
    }
}
