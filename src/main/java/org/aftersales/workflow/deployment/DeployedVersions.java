package org.aftersales.workflow.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.aftersales.workflow.engineinternals.LatestDefinitions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** Looks up what is in force in the engine. */
@Component
class DeployedVersions {

    private final RepositoryService repository;
    private final LatestDefinitions latest;

    DeployedVersions(RepositoryService repository, LatestDefinitions latest) {
        this.repository = repository;
        this.latest = latest;
    }

    Optional<DeployedVersion> inForce(PackagedModel.Kind kind, String key) {
        return definition(kind, key).map(this::version);
    }

    private Optional<ResourceDefinition> definition(PackagedModel.Kind kind, String key) {
        return switch (kind) {
            case PROCESS -> latest.process(key);
            case DECISION -> latest.decision(key);
            case FORM -> latest.form(key);
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
