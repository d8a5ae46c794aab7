package org.aftersales.workflow.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aftersales.workflow.engineinternals.LatestForms;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what is in force in the engine. */
@Component
class DeployedVersions {

    private final RepositoryService repository;
    private final LatestForms forms;

    DeployedVersions(RepositoryService repository, LatestForms forms) {
        this.repository = repository;
        this.forms = forms;
    }

    Optional<DeployedVersion> inForce(PackagedModel.Kind kind, String key) {
        return Optional.ofNullable(definition(kind, key)).map(this::version);
    }

    private @Nullable ResourceDefinition definition(PackagedModel.Kind kind, String key) {
        return switch (kind) {
            case PROCESS ->
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .singleResult();
            case DECISION ->
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .latestVersion()
                        .singleResult();
            case FORM -> forms.latest(key).orElse(null);
        };
    }

    private DeployedVersion version(ResourceDefinition definition) {
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        try (var content = repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return new DeployedVersion(
                    deployment.getId(),
                    definition.getResourceName(),
                    definition.getVersion(),
                    deployment.getSource(),
                    deployment.getDeploymentTime().toInstant(),
                    new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
