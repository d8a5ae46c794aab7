package org.aftersales.workflow.signin;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on one screen what is missing, instead of a stack trace. */
class NotReadyForProductionAnalyzer extends AbstractFailureAnalyzer<NotReadyForProductionException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotReadyForProductionException cause) {
        var list = cause.missing().stream()
                .map(sentence -> "  - " + sentence)
                .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(
                "The after-sales desk was started for production, and does not start because of:"
                        + System.lineSeparator() + list,
                "Set what is named, as environment variables or in an application.yaml beside the jar. "
                        + "To try the desk with made-up data start it with --spring.profiles.active=demo",
                cause);
    }
}
