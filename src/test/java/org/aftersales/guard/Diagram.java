package org.aftersales.guard;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A BPMN file as the rules read it.
 *
 * @param file name for messages
 * @param model what Modeler shows
 */
public record Diagram(String file, BpmnModelInstance model) {

    <T extends BaseElement> Stream<T> all(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    Stream<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    /** Everything a token can come to from here, by flows and by boundary events, the node itself excluded unless it lies on a loop. */
    static Set<FlowNode> reachableFrom(FlowNode start) {
        return walk(start, node -> Stream.concat(outgoing(node).map(SequenceFlow::getTarget), attachedTo(node))
                .toList());
    }

    /** Everything a token can come from. */
    static Set<FlowNode> leadingTo(FlowNode end) {
        return walk(end, node -> incoming(node).map(SequenceFlow::getSource).toList());
    }

    /** By the flows themselves: the lists inside the nodes are optional in a file. */
    static Stream<SequenceFlow> outgoing(FlowNode node) {
        return flowsBeside(node).filter(flow -> node.equals(flow.getSource()));
    }

    private static Stream<SequenceFlow> incoming(FlowNode node) {
        return flowsBeside(node).filter(flow -> node.equals(flow.getTarget()));
    }

    private static Stream<SequenceFlow> flowsBeside(FlowNode node) {
        return node.getParentElement().getChildElementsByType(SequenceFlow.class).stream();
    }

    private static Stream<FlowNode> attachedTo(FlowNode node) {
        return node.getParentElement().getChildElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(node))
                .map(FlowNode.class::cast);
    }

    private static Set<FlowNode> walk(FlowNode from, Function<FlowNode, Collection<FlowNode>> step) {
        var seen = new HashSet<FlowNode>();
        var open = new ArrayDeque<>(step.apply(from));
        while (!open.isEmpty()) {
            var node = open.pop();
            if (seen.add(node)) {
                open.addAll(step.apply(node));
            }
        }
        return seen;
    }

    /** Ids of the Camunda Forms that the tasks show. */
    public Stream<String> forms() {
        return all(UserTask.class).map(task -> camunda(task, "formRef")).filter(form -> !form.isEmpty());
    }

    /** Names of the delegates that the steps call. */
    public Stream<String> delegates() {
        return nodes().map(node -> camunda(node, "delegateExpression"))
                .filter(expression -> !expression.isEmpty())
                .map(expression -> expression.replaceAll("[${}]", ""));
    }

    static String camunda(BaseElement element, String attribute) {
        var value = element.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", attribute);
        return value == null ? "" : value;
    }

    static boolean unnamed(FlowElement element) {
        return element.getName() == null || element.getName().isBlank();
    }

    /** Prefixes a finding with file and element. */
    String about(BaseElement element, String finding) {
        return file + ": " + element.getId() + " " + finding;
    }

    /** All rules, in the order in which a reader mends a diagram. */
    public List<String> findings(Surroundings surroundings) {
        return Stream.of(
                        new IdRule(),
                        new NameRule(),
                        new PathRule(),
                        new ServiceTaskRule(),
                        new UserTaskRule(),
                        new ReferenceRule(),
                        new VariableRule(),
                        new LayoutRule())
                .flatMap(rule -> rule.findings(this, surroundings))
                .toList();
    }
}
