package org.aftersales.workflow.engineinternals;

import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.shared.CaseNumber;
import org.aftersales.workflow.TaskWatcher;
import org.aftersales.workflow.TaskWatcher.BegunTask;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;

/** Adds to every user task of every diagram, an owner's too, the listeners that tell the watchers. The diagrams are not changed. */
class WatchListeners extends AbstractBpmnParseListener {

    private final ObjectProvider<TaskWatcher> watchers;

    WatchListeners(ObjectProvider<TaskWatcher> watchers) {
        this.watchers = watchers;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, this::began);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::takenUp);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::ended);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, this::ended);
    }

    private void began(DelegateTask task) {
        CaseNumber.read(task.getExecution().getProcessBusinessKey())
                .map(number -> new BegunTask(
                        task.getId(), task.getTaskDefinitionKey(), number, task.getPriority(), groups(task)))
                .ifPresent(begun -> {
                    watchers.forEach(watcher -> watcher.began(begun).ifPresent(dates -> show(dates, task)));
                    own(task, begun);
                });
    }

    private void own(DelegateTask task, BegunTask begun) {
        if (task.getAssignee() == null) {
            watchers.stream()
                    .flatMap(watcher -> watcher.owner(begun).stream())
                    .findFirst()
                    .ifPresent(task::setAssignee);
        }
    }

    private static Set<String> groups(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static void show(TaskWatcher.Dates dates, DelegateTask task) {
        task.setDueDate(Date.from(dates.due()));
        var followUp = dates.followUp();
        if (followUp != null) {
            task.setFollowUpDate(Date.from(followUp));
        }
    }

    private void takenUp(DelegateTask task) {
        if (task.getAssignee() != null) {
            watchers.forEach(watcher -> watcher.takenUp(task.getId()));
        }
    }

    private void ended(DelegateTask task) {
        watchers.forEach(watcher -> watcher.ended(task.getId(), task.getAssignee()));
    }
}
