package org.aftersales.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.aftersales.shared.Role;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Reads the candidate groups of the user tasks out of the newest diagrams. */
@Component
class EngineTaskRoles implements TaskRoles {

    private final RepositoryService models;
    private final InsideWork inside;

    EngineTaskRoles(RepositoryService models, InsideWork inside) {
        this.models = models;
        this.inside = inside;
    }

    @Override
    public Map<String, List<Role>> all() {
        return inside.execute(() -> models.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(process -> models.getBpmnModelInstance(process.getId()))
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .collect(Collectors.toMap(UserTask::getId, EngineTaskRoles::roles, (one, other) -> one)));
    }

    private static List<Role> roles(UserTask task) {
        return task.getCamundaCandidateGroupsList().stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
