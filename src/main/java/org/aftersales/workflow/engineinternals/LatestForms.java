package org.aftersales.workflow.engineinternals;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** The latest version of a deployed form; the engine has no public query for forms. */
@Component
public class LatestForms {

    private final ProcessEngineConfigurationImpl engine;

    LatestForms(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /** @param key the form's id */
    public Optional<ResourceDefinition> latest(String key) {
        return Optional.ofNullable(engine.getCommandExecutorTxRequired()
                .execute(command -> command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key)));
    }
}
