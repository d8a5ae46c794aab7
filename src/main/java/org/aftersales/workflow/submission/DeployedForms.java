package org.aftersales.workflow.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.aftersales.workflow.engineinternals.LatestDefinitions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** The fields of the forms in force. A version of a form never changes, so what was read of it is kept. */
@Component
class DeployedForms {

    private final LatestDefinitions latest;
    private final RepositoryService repository;
    private final InsideWork inside;
    private final ObjectMapper json;
    private final Map<String, Map<String, FormField>> read = new ConcurrentHashMap<>();

    DeployedForms(LatestDefinitions latest, RepositoryService repository, InsideWork inside, ObjectMapper json) {
        this.latest = latest;
        this.repository = repository;
        this.inside = inside;
        this.json = json;
    }

    /** The fields of the latest version: all our models bind their forms so. No fields when there is no such form. */
    Map<String, FormField> fields(CamundaFormRef form) {
        return latest.form(form.getKey())
                .map(version -> read.computeIfAbsent(version.getId(), id -> read(version)))
                .orElse(Map.of());
    }

    /** Whoever submits needs no right to read deployments: the check reads for itself. */
    private Map<String, FormField> read(ResourceDefinition form) {
        var source =
                inside.execute(() -> repository.getResourceAsStream(form.getDeploymentId(), form.getResourceName()));
        return FormFields.of(source, json);
    }
}
