package org.aftersales.workflow.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aftersales.shared.Role;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
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
    private final RepositoryService repository;

    RoleRights(Grants grants, RepositoryService repository) {
        this.grants = grants;
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
        // Tasklist lists the intakes by this right. Without CREATE on process instances it is no right to start one
        // past
        // the intake page
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
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(this::letWorkersSeeTheDiagram);
    }

    private void letWorkersSeeTheDiagram(ProcessDefinition process) {
        repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream()
                .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
                .distinct()
                .map(Role::of)
                .flatMap(Optional::stream)
                .forEach(role -> grants.grant(role, Resources.PROCESS_DEFINITION, process.getKey(), Permissions.READ));
    }
}
