package org.aftersales.workflow.submission;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.shared.BusinessException;
import org.aftersales.workflow.TaskHolders;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.aftersales.workflow.engineinternals.SubmittedTask;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The rules of the guard, asked without anybody claiming anything. */
@Component
class RulesOfClaiming implements TaskHolders {

    private final TaskRules rules;
    private final ProcessEngine engine;
    private final InsideWork inside;

    RulesOfClaiming(TaskRules rules, ProcessEngine engine, InsideWork inside) {
        this.rules = rules;
        this.engine = engine;
        this.inside = inside;
    }

    @Override
    public boolean mayHold(String taskId, String person) {
        return inside.execute(() -> {
            var task = engine.getTaskService().createTaskQuery().taskId(taskId).singleResult();
            return task != null && mayHold(task, person);
        });
    }

    @Override
    public boolean holds(String taskId, String person) {
        return engine.getTaskService()
                        .createTaskQuery()
                        .taskId(taskId)
                        .taskAssignee(person)
                        .count()
                == 1;
    }

    private boolean mayHold(Task task, String person) {
        try {
            rules.checkHolder(described(task), person);
            return true;
        } catch (BusinessException refused) {
            return false;
        }
    }

    /** As far as a claim looks at it. */
    private SubmittedTask described(Task task) {
        var process = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return new SubmittedTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                process == null ? null : process.getBusinessKey(),
                task.getAssignee(),
                null,
                null,
                () -> groups(task.getId()),
                name -> null);
    }

    private Set<String> groups(String taskId) {
        return engine.getTaskService().getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
