package org.aftersales.guard;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;

/** One name from the diagram to the class; a transaction of its own only for a step that reaches outside. */
final class ServiceTaskRule implements ModelRule {

    @Override
    public Stream<String> findings(Diagram diagram, Surroundings surroundings) {
        var services = diagram.nodes()
                .filter(node -> node instanceof ServiceTask || node instanceof SendTask)
                .flatMap(task -> delegate(diagram, task, surroundings));
        var pauses = diagram.nodes().flatMap(node -> pause(diagram, node, surroundings));
        return Stream.of(services, pauses, scripts(diagram)).flatMap(findings -> findings);
    }

    private static Stream<String> delegate(Diagram diagram, FlowNode task, Surroundings surroundings) {
        var bean = delegateOf(task.getId());
        if (!Diagram.camunda(task, "delegateExpression").equals("${" + bean + "}")) {
            return Stream.of(diagram.about(task, "should have the delegate expression ${" + bean + "}"));
        }
        return surroundings.delegates().contains(bean)
                ? Stream.empty()
                : Stream.of(diagram.about(task, "names the delegate " + bean + ", which does not exist"));
    }

    static String delegateOf(String taskId) {
        var name = taskId.replaceFirst("^Task_", "");
        return Character.toLowerCase(name.charAt(0)) + name.substring(1) + "Delegate";
    }

    private static Stream<String> pause(Diagram diagram, FlowNode node, Surroundings surroundings) {
        if (Diagram.camunda(node, "asyncAfter").equals("true")) {
            return Stream.of(diagram.about(node, "pauses after itself: begin the next step asynchronously instead"));
        }
        if (!Diagram.camunda(node, "asyncBefore").equals("true")) {
            return surroundings.reachingOutside().contains(node.getId())
                    ? Stream.of(diagram.about(node, "reaches outside within the transaction of the step before it"))
                    : Stream.empty();
        }
        if (!surroundings.reachingOutside().contains(node.getId())) {
            return Stream.of(diagram.about(node, "begins a transaction of its own but does not reach outside"));
        }
        return node instanceof Activity && hasRetries(node)
                ? Stream.empty()
                : Stream.of(diagram.about(node, "reaches outside but has no failedJobRetryTimeCycle"));
    }

    private static boolean hasRetries(BaseElement node) {
        return node.getExtensionElements() != null
                && !node.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaFailedJobRetryTimeCycle.class)
                        .list()
                        .isEmpty();
    }

    private static Stream<String> scripts(Diagram diagram) {
        var tasks = diagram.all(ScriptTask.class).map(task -> diagram.about(task, "is a script"));
        var parts = diagram.model().getModelElementsByType(CamundaScript.class).stream()
                .map(script -> diagram.file() + ": holds a script");
        return Stream.concat(tasks, parts);
    }
}
