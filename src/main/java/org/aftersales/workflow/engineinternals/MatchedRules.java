package org.aftersales.workflow.engineinternals;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Remembers which rules matched at the last question of this thread: the result of a table does not tell. */
@Component
class MatchedRules extends AbstractProcessEnginePlugin implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<List<String>> RULE_IDS = new ThreadLocal<>();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var dmn = (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        dmn.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(this)));
        engine.setDmnEngineConfiguration(dmn);
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent evaluation) {
        RULE_IDS.set(evaluation.getMatchingRules().stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .toList());
    }

    /** The ids of the rules that matched at the last question of this thread; forgotten by asking. */
    List<String> take() {
        var last = RULE_IDS.get();
        RULE_IDS.remove();
        return last == null ? List.of() : last;
    }
}
