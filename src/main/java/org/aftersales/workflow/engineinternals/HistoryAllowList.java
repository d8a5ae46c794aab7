package org.aftersales.workflow.engineinternals;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * What the engine's history keeps: the course of every process, the values of the listed variables, and no free text, because what is
 * removed from a process would stay readable in the history. The case file has the facts; its own trace says which rules matched.
 */
class HistoryAllowList extends DbHistoryEventHandler {

    private final Set<String> variables;

    HistoryAllowList(Set<String> variables) {
        this.variables = Set.copyOf(variables);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (kept(event)) {
            super.handleEvent(event);
        }
    }

    private boolean kept(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity update) {
            return variables.contains(update.getVariableName());
        }
        if (event instanceof HistoricDecisionEvaluationEvent decision) {
            return decision.getRootHistoricDecisionInstance().getProcessInstanceId() != null;
        }
        return !(event instanceof HistoricFormPropertyEventEntity);
    }

    /** The last value of a variable is enough; its earlier values are in the timeline of the case. */
    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity update) {
        return false;
    }
}
