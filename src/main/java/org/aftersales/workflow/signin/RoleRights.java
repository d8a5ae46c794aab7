package org.aftersales.workflow.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aftersales.shared.Role;
import org.aftersales.workflow.deployment.ModelOutline;
import org.aftersales.workflow.engineinternals.LatestDefinitions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What each role may do in the engine. Rights on tasks are not granted here: the engine gives every candidate group READ and TASK_WORK
 * on the task itself, and takes them back with it. So a role sees and works its own tasks and nothing else.
 */
@Component
@Order(AccessAtStart.RIGHTS)
class RoleRights implements AccessStep {

    /** The processes that people may begin in Tasklist; all others are begun by them or by programs. */
    static final List<String> INTAKES = List.of("ReturnAndRefundProcess", "RefundOnlyProcess");

    private final Grants grants;
    private final LatestDefinitions latest;
    private final RepositoryService repository;

    RoleRights(Grants grants, LatestDefinitions latest, RepositoryService repository) {
        this.grants = grants;
        this.latest = latest;
        this.repository = repository;
    }

    @Override
    public void prepare() {
        for (var resource : Resources.values()) {
            grants.grant(Role.ADMINISTRATOR, resource, Authorization.ANY, Permissions.ALL);
        }
        Arrays.stream(Role.values())
                .filter(Role::worksTasks)
                .forEach(role -> grants.grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS));
        // Tasklist lists the intakes by this right; without CREATE on process instances nobody starts one past the
        // intake page
        INTAKES.forEach(intake -> grants.grant(
                Role.CUSTOMER_SERVICE,
                Resources.PROCESS_DEFINITION,
                intake,
                Permissions.READ,
                Permissions.CREATE_INSTANCE));
        // late tasks of every process come to them
        for (var superior : List.of(Role.CS_SUPERVISOR, Role.AFTERSALES_MANAGER)) {
            grants.grant(superior, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ);
        }
        latest.processes().forEach(this::letWorkersSeeTheDiagram);
    }

    private void letWorkersSeeTheDiagram(ResourceDefinition process) {
        // asked for the model of a process, the engine would build it whole first
        var model = repository.getResourceAsStream(process.getDeploymentId(), process.getResourceName());
        ModelOutline.of(model).candidateGroups().stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .forEach(role -> grants.grant(role, Resources.PROCESS_DEFINITION, process.getKey(), Permissions.READ));
    }
}
