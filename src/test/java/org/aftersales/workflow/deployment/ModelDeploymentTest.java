package org.aftersales.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;

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
    private ModelDeployment deployment;

    @Test
    void everyModelIsInForceUnderTheNameOfItsFile() {
        var names = repository.createDeploymentQuery().list().stream()
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
}
