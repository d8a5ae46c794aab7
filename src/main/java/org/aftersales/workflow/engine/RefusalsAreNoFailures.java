package org.aftersales.workflow.engine;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.aftersales.workflow.RefusedSubmission;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * What somebody entered and the house refused is answered in words; the engine's REST interface also logs it as a failure of its own, with
 * the whole stack. That is left out; failures stay.
 */
@Component
class RefusalsAreNoFailures extends TurboFilter implements InitializingBean, DisposableBean {

    private static final String REST_INTERFACE = "org.camunda.bpm.engine.rest.exception";
    /** As it stands in a stack trace, which that interface logs as a text. */
    private static final String REFUSAL = RefusedSubmission.class.getName() + ":";

    @Override
    public void afterPropertiesSet() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            setContext(log);
            start();
            log.addTurboFilter(this);
        }
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            log.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        return format != null && logger.getName().equals(REST_INTERFACE) && format.contains(REFUSAL)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
