package org.aftersales.workflow.engineinternals;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/** Remembers which version of a table answered the last question of this thread, and by which rules: the result does not tell. */
@Component
class MatchedRules extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<Match> LAST = new ThreadLocal<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(this)));
        dmn.setFeelEngineFactory(() -> new RememberedFeel(new ScalaFeelEngineFactory(List.of()).createInstance()));
        engine.setDmnEngineConfiguration(dmn);
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evaluation) {
        // every table of the engine is one of its deployed versions
        var table = (DecisionDefinition) evaluation.getDecision();
        var rules = evaluation.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList();
        LAST.set(new Match(table.getVersion(), rules));
    }

    /** What answered the last question of this thread; forgotten by asking. */
    Match take() {
        var last = LAST.get();
        LAST.remove();
        return Objects.requireNonNull(last, "no table was asked");
    }

    /** @param rules ids of the rules that matched */
    record Match(int version, List<String> rules) {}
}
