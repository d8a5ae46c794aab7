package org.aftersales.workflow.engineinternals;

import java.util.ArrayList;
import java.util.List;
import org.aftersales.workflow.CaseVariables;
import org.aftersales.workflow.TaskWatcher;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Puts our expressions, history, services and listeners into the engine before it starts. */
@Component
class EngineHardening extends AbstractProcessEnginePlugin {

    private final ApplicationContext context;
    private final SubmissionGate gate;
    private final ObjectProvider<TaskWatcher> watchers;

    EngineHardening(ApplicationContext context, SubmissionGate gate, ObjectProvider<TaskWatcher> watchers) {
        this.context = context;
        this.gate = gate;
        this.watchers = watchers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new SafeExpressions(context));
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.getCustomHistoryEventHandlers().add(new HistoryAllowList(CaseVariables.KEPT_IN_HISTORY));
        engine.setTaskService(new GuardedTaskService(gate));
        engine.setFormService(new GuardedFormService(gate));
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new LostConnections()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new LostConnections()));
        engine.setCustomSessionFactories(List.of(new RolesAsSignedIn.Factory()));
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : new ArrayList<>(engine.getCustomPostBPMNParseListeners());
        listeners.add(new GuardListeners(gate));
        listeners.add(new WatchListeners(watchers));
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.getCommandCheckers().add(gate.checker());
    }
}
