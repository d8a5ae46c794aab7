package org.aftersales.workflow;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.engineinternals.InsideWork;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Starts processes and correlates messages in the engine. */
@Component
class EngineCaseProcesses implements CaseProcesses {

    /** More processes than a case ever has at once. */
    private static final int MOST = 50;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final InsideWork inside;
    private final ObjectProvider<TaskWatcher> watchers;

    EngineCaseProcesses(
            RuntimeService runtime, TaskService tasks, InsideWork inside, ObjectProvider<TaskWatcher> watchers) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.inside = inside;
        this.watchers = watchers;
    }

    @Override
    public void start(String process, CaseNumber caseNumber, Map<String, Object> values) {
        inside.execute(() -> runtime.startProcessInstanceByKey(process, caseNumber.value(), values));
    }

    @Override
    public void startBy(String message, CaseNumber caseNumber, Map<String, Object> values) {
        inside.execute(() -> runtime.startProcessInstanceByMessage(message, caseNumber.value(), values));
    }

    @Override
    public boolean tell(String message, CaseNumber caseNumber, Map<String, Object> values) {
        return unlessOvertaken(() -> inside.execute(() -> {
            // asked first: a correlation that fails would mark the caller's transaction as lost
            if (!waiting(message, caseNumber)) {
                return false;
            }
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseNumber.value())
                    .setVariables(values)
                    .correlate();
            return true;
        }));
    }

    /** What the engine wraps in its own ways has the name that everybody else knows too. */
    private static <T> T unlessOvertaken(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProcessEngineException failure) {
            if (Overtaken.by(failure)) {
                throw new OptimisticLockingFailureException("somebody else moved the case on", failure);
            }
            throw failure;
        }
    }

    @Override
    public void giveBack(String task, CaseNumber caseNumber) {
        unlessOvertaken(() -> inside.execute(() -> {
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(caseNumber.value())
                    .taskDefinitionKey(task)
                    .list()
                    .forEach(open -> tasks.setAssignee(open.getId(), null));
            return true;
        }));
    }

    @Override
    public void prioritise(CaseNumber caseNumber, int before, int priority) {
        unlessOvertaken(() -> inside.execute(() -> {
            // the clocks first, as whoever ends a task or looks after late ones does: the other way round they would
            // wait for one another
            var moved = new HashMap<String, TaskWatcher.Moved>();
            watchers.forEach(watcher -> moved.putAll(watcher.prioritised(caseNumber, before, priority)));
            runtime
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNumber.value())
                    .listPage(0, MOST)
                    .stream()
                    .map(ProcessInstance::getId)
                    .forEach(process -> prioritise(process, priority, moved));
            moved.forEach((task, shown) -> show(task, shown.dates()));
            return true;
        }));
    }

    private void prioritise(String process, int priority, Map<String, TaskWatcher.Moved> moved) {
        if (runtime.getVariable(process, CaseVariables.PRIORITY) instanceof Number before) {
            runtime.setVariable(process, CaseVariables.PRIORITY, priority);
            tasks.createTaskQuery().processInstanceId(process).list().stream()
                    .filter(task -> task.getPriority() == before.intValue()
                            || task.getPriority() < priority
                            || inTime(moved.get(task.getId())))
                    .forEach(task -> tasks.setPriority(task.getId(), priority));
        }
    }

    /** Only what is still near its end, or late, stays before the others. */
    private static boolean inTime(TaskWatcher.@Nullable Moved moved) {
        return moved != null && moved.inTime();
    }

    private void show(String taskId, TaskWatcher.Dates dates) {
        var task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task != null) {
            var followUp = dates.followUp();
            task.setDueDate(Date.from(dates.due()));
            task.setFollowUpDate(followUp == null ? null : Date.from(followUp));
            tasks.saveTask(task);
        }
    }

    @Override
    public boolean runs(String process, CaseNumber caseNumber) {
        return inside.execute(() -> runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(caseNumber.value())
                        .count()
                > 0);
    }

    @Override
    public boolean isOpen(String task, CaseNumber caseNumber) {
        return inside.execute(() -> tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber.value())
                        .taskDefinitionKey(task)
                        .count()
                > 0);
    }

    @Override
    public boolean waitsFor(String message, CaseNumber caseNumber) {
        return inside.execute(() -> waiting(message, caseNumber));
    }

    private boolean waiting(String message, CaseNumber caseNumber) {
        return runtime.createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(caseNumber.value())
                        .count()
                > 0;
    }
}
