package org.aftersales.workflow.engineinternals;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The latest versions of what is deployed. The engine has no public query for forms, and its query for processes builds each diagram
 * whole, only to add its documentation.
 */
@Component
public class LatestDefinitions {

    private final ProcessEngineConfigurationImpl engine;

    LatestDefinitions(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** @param key the form's id */
    public Optional<ResourceDefinition> form(String key) {
        return one(command -> command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key));
    }

    /** @param key the process' id */
    public Optional<ResourceDefinition> process(String key) {
        return one(command -> command.getProcessDefinitionManager().findLatestProcessDefinitionByKey(key));
    }

    /** @param key the decision's id */
    public Optional<ResourceDefinition> decision(String key) {
        return one(command -> command.getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(key));
    }

    /** Of each process the latest version. */
    public List<? extends ResourceDefinition> processes() {
        var latest = new ProcessDefinitionQueryImpl();
        latest.latestVersion();
        return engine.getCommandExecutorTxRequired().execute(command -> command.getProcessDefinitionManager()
                .findProcessDefinitionsByQueryCriteria(latest, null));
    }

    private Optional<ResourceDefinition> one(Function<CommandContext, @Nullable ResourceDefinition> look) {
        return Optional.ofNullable(engine.getCommandExecutorTxRequired().execute(look::apply));
    }
}
