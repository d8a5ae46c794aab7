package org.aftersales.guard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A diagram is laid out: everything is drawn, nothing covers another, and it reads from left to right. */
final class LayoutRule implements ModelRule {

    @Override
    public Stream<String> findings(Diagram diagram, Surroundings surroundings) {
        var places = new HashMap<String, Bounds>();
        diagram.model().getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .forEach(shape -> places.put(shape.getBpmnElement().getId(), shape.getBounds()));
        return Stream.of(
                        diagram.nodes()
                                .filter(node -> !places.containsKey(node.getId()))
                                .map(node -> diagram.about(node, "is not drawn")),
                        diagram.all(SequenceFlow.class)
                                .filter(flow -> !drawn(diagram, flow))
                                .map(flow -> diagram.about(flow, "is not drawn")),
                        diagram.all(SequenceFlow.class)
                                .filter(flow -> backwards(flow, places))
                                .map(flow -> diagram.about(flow, "runs from right to left without being a loop")),
                        covered(diagram, places),
                        hidden(diagram, places))
                .flatMap(findings -> findings);
    }

    private static boolean drawn(Diagram diagram, SequenceFlow flow) {
        return diagram.model().getModelElementsByType(BpmnEdge.class).stream()
                .anyMatch(edge -> flow.equals(edge.getBpmnElement())
                        && edge.getWaypoints().size() > 1);
    }

    private static boolean backwards(SequenceFlow flow, Map<String, Bounds> places) {
        var from = places.get(flow.getSource().getId());
        var to = places.get(flow.getTarget().getId());
        return from != null
                && to != null
                && middle(to) < middle(from)
                && !Diagram.reachableFrom(flow.getTarget()).contains(flow.getSource())
                && !(flow.getSource() instanceof BoundaryEvent);
    }

    private static double middle(Bounds bounds) {
        return bounds.getX() + bounds.getWidth() / 2;
    }

    private static Stream<String> covered(Diagram diagram, Map<String, Bounds> places) {
        List<FlowNode> nodes = diagram.nodes()
                .filter(node -> places.containsKey(node.getId()))
                .filter(node -> !(node instanceof BoundaryEvent) && !(node instanceof SubProcess))
                .toList();
        return nodes.stream().flatMap(one -> nodes.stream()
                .filter(other -> one.getId().compareTo(other.getId()) < 0)
                .filter(other -> overlap(places.get(one.getId()), places.get(other.getId())))
                .map(other -> diagram.about(one, "and " + other.getId() + " cover each other")));
    }

    /** A name must not lie on a step or on another name: nobody could read either. */
    private static Stream<String> hidden(Diagram diagram, Map<String, Bounds> places) {
        var labels = labels(diagram);
        var onSteps = labels.entrySet().stream().flatMap(label -> diagram.nodes()
                .filter(node -> !(node instanceof SubProcess) && !node.getId().equals(label.getKey()))
                .filter(node -> places.containsKey(node.getId()))
                .filter(node -> overlap(label.getValue(), places.get(node.getId())))
                .map(node -> diagram.file() + ": the name of " + label.getKey() + " covers " + node.getId()));
        var onLabels = labels.entrySet().stream().flatMap(label -> labels.entrySet().stream()
                .filter(other -> label.getKey().compareTo(other.getKey()) < 0)
                .filter(other -> overlap(label.getValue(), other.getValue()))
                .map(other -> diagram.file() + ": the names of " + label.getKey() + " and " + other.getKey()
                        + " cover each other"));
        return Stream.concat(onSteps, onLabels);
    }

    /** Where Modeler writes the names that do not stand inside their shape. */
    private static Map<String, Bounds> labels(Diagram diagram) {
        var labels = new TreeMap<String, Bounds>();
        diagram.model().getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null && shape.getBpmnLabel() != null)
                .forEach(shape -> labels.put(
                        shape.getBpmnElement().getId(), shape.getBpmnLabel().getBounds()));
        diagram.model().getModelElementsByType(BpmnEdge.class).stream()
                .filter(edge -> edge.getBpmnElement() != null && edge.getBpmnLabel() != null)
                .forEach(edge -> labels.put(
                        edge.getBpmnElement().getId(), edge.getBpmnLabel().getBounds()));
        labels.values().removeIf(Objects::isNull);
        return labels;
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }
}
