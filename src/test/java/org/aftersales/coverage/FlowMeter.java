package org.aftersales.coverage;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Notes every flow that a token takes, once the transaction has lasted. It reads nothing from the engine while a person works, whose
 * rights would not suffice for that.
 */
public final class FlowMeter extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new Feet());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static final class Feet extends AbstractBpmnParseListener {

        @Override
        public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
            transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, note(scope, transition.getId()));
        }

        /** From an event-based gateway the engine jumps to the event that happened; it has no flow between them that could be taken. */
        @Override
        public void parseIntermediateCatchEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
            if (activity.getEventScope() instanceof ActivityImpl gateway
                    && gateway.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
                event.elements("incoming")
                        .forEach(flow -> activity.addBuiltInListener(
                                ExecutionListener.EVENTNAME_END,
                                note(scope, flow.getText().trim())));
            }
        }

        private static ExecutionListener note(ScopeImpl scope, String flow) {
            var process = (ProcessDefinitionEntity) scope.getProcessDefinition();
            return execution -> note(new Flow(process.getKey(), flow));
        }

        private static void note(Flow flow) {
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, committed -> WalkedFlows.add(flow));
        }
    }
}
