package org.aftersales.workflow.engineinternals;

import java.util.Map;
import org.aftersales.shared.DecisionTrace;
import org.aftersales.workflow.DecisionTables;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.springframework.stereotype.Component;

/** Asks the engine's newest version of a table, whatever the signed-in person may do in the engine: a question changes nothing. */
@Component
class EngineDecisionTables implements DecisionTables {

    private final DecisionService decisions;
    private final IdentityService identity;
    private final MatchedRules matched;

    EngineDecisionTables(DecisionService decisions, IdentityService identity, MatchedRules matched) {
        this.decisions = decisions;
        this.identity = identity;
        this.matched = matched;
    }

    @Override
    public Answer ask(String decision, Map<String, Object> facts) {
        var person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return answer(decision, facts);
        } finally {
            if (person != null) {
                identity.setAuthentication(person);
            }
        }
    }

    private Answer answer(String decision, Map<String, Object> facts) {
        var result = evaluated(decision, facts).getSingleResult();
        var match = matched.take();
        if (result == null) {
            throw new IllegalStateException(
                    "no rule of decision table " + decision + ", version " + match.version() + ", covers " + facts);
        }
        return new Answer(result.getEntryMap(), new DecisionTrace(decision, match.version(), match.rules()));
    }

    private DmnDecisionTableResult evaluated(String decision, Map<String, Object> facts) {
        try {
            return decisions.evaluateDecisionTableByKey(decision, facts);
        } catch (NotFoundException none) {
            throw new IllegalStateException("the decision table " + decision + " is not deployed", none);
        }
    }
}
