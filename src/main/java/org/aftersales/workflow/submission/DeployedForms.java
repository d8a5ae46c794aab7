package org.aftersales.workflow.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aftersales.workflow.engineinternals.LatestForms;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** The fields of the forms in force. A version of a form never changes, so what was read of it is kept. */
@Component
class DeployedForms {

    private final LatestForms latest;
    private final RepositoryService repository;
    private final ObjectMapper json;
    private final Map<String, Map<String, FormField>> read = new ConcurrentHashMap<>();

    DeployedForms(LatestForms latest, RepositoryService repository, ObjectMapper json) {
        this.latest = latest;
        this.repository = repository;
        this.json = json;
    }

    /** The fields of the latest version: all our models bind their forms so. No fields when there is no such form. */
    Map<String, FormField> fields(CamundaFormRef form) {
        return latest.latest(form.getKey())
                .map(version -> read.computeIfAbsent(version.getId(), id -> read(version)))
                .orElse(Map.of());
    }

    private Map<String, FormField> read(ResourceDefinition form) {
        return FormFields.of(repository.getResourceAsStream(form.getDeploymentId(), form.getResourceName()), json);
    }
}
