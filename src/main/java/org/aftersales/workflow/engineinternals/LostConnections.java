package org.aftersales.workflow.engineinternals;

import org.aftersales.workflow.OutOfReach;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Notes that the engine could not reach its database, before its interfaces make just another failure of it. */
final class LostConnections extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            OutOfReach.remember(failure);
            throw failure;
        }
    }
}
