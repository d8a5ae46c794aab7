package org.aftersales.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.aftersales.testdata.WorkflowTest;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What this release ships comes into the engine under stable names, and only when it changed. */
@WorkflowTest
class ModelDeploymentTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private PackagedModels packaged;

    @Autowired
    private DeployedVersions deployed;

    @Autowired
    private ModelDeployment deployment;

    @Test
    void everyModelIsInForceUnderTheNameOfItsFile() {
        var names = repository.createDeploymentQuery().deploymentSource(DeployedVersion.RELEASE).list().stream()
                .flatMap(deployed -> repository.getDeploymentResourceNames(deployed.getId()).stream())
                .toList();

        assertThat(names)
                .containsAll(
                        packaged.all().stream().map(PackagedModel::resource).toList());
        assertThat(names).allMatch(name -> name.matches("(processes|forms)/[a-z/-]+\\.(bpmn|dmn|form)"));
    }

    @Test
    void startingAgainWithoutAChangeDeploysNothing() {
        var before = repository.createDeploymentQuery().count();

        deployment.deployChanges();

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(deployment.kept()).isEmpty();
    }

    @Test
    void anOwnersVersionStaysInForceAndIsReportedUntilSomebodyDecides() {
        var mine = packagedModel("PayRefundProcess");
        var owners = repository
                .createDeployment()
                .source("Camunda Modeler")
                .addString("pay-refund.bpmn", mine.content().replace("name=\"Pay refund\"", "name=\"Pay it back\""))
                .deployWithResult();
        try {
            deployment.deployChanges();

            assertThat(nameInForce()).isEqualTo("Pay it back");
            assertThat(deployment.kept()).singleElement().satisfies(kept -> {
                assertThat(kept.resource()).isEqualTo(mine.resource());
                assertThat(kept.source()).isEqualTo("Camunda Modeler");
            });

            var decided = deployment.kept().get(0).takeOver();
            new ModelDeployment(repository, packaged, deployed, new ModelSettings(Set.of(decided))).deployChanges();

            assertThat(nameInForce()).isEqualTo("Pay refund");
        } finally {
            repository.deleteDeployment(owners.getId(), true);
            deployment.deployChanges();
        }
    }

    private String nameInForce() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("PayRefundProcess")
                .latestVersion()
                .singleResult()
                .getName();
    }

    private PackagedModel packagedModel(String key) {
        return packaged.all().stream()
                .filter(model -> model.keys().contains(key))
                .findFirst()
                .orElseThrow();
    }
}
