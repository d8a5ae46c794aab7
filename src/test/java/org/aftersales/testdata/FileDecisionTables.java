package org.aftersales.testdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftersales.shared.DecisionTrace;
import org.aftersales.workflow.DecisionTables;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** The real decision tables of {@code processes/}, asked without a process engine. */
public class FileDecisionTables implements DecisionTables {

    private final List<String> matched = new ArrayList<>();
    private final Map<String, DmnDecision> decisions = new HashMap<>();
    private final DmnEngine engine;

    public FileDecisionTables() {
        var configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener =
                evaluation -> matched.addAll(evaluation.getMatchingRules().stream()
                        .map(DmnEvaluatedDecisionRule::getId)
                        .toList());
        configuration.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(listener)));
        engine = configuration.buildEngine();
        try (var files = Files.walk(Path.of("processes"))) {
            files.filter(file -> file.toString().endsWith(".dmn")).forEach(this::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Path file) {
        try (var stream = Files.newInputStream(file)) {
            engine.parseDecisions(stream).forEach(decision -> decisions.put(decision.getKey(), decision));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Answer ask(String decision, Map<String, Object> facts) {
        matched.clear();
        var result =
                engine.evaluateDecisionTable(decisions.get(decision), facts).getSingleResult();
        if (result == null) {
            throw new IllegalStateException("no rule of " + decision + " covers " + facts);
        }
        return new Answer(result.getEntryMap(), new DecisionTrace(decision, 1, matched));
    }
}
