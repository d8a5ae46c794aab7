package org.aftersales.guard;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Steps and events say what they are, gateways that look at data ask a question, and their flows answer it. */
final class NameRule implements ModelRule {

    @Override
    public Stream<String> findings(Diagram diagram, Surroundings surroundings) {
        return Stream.of(processes(diagram), steps(diagram), questions(diagram), answers(diagram), silent(diagram))
                .flatMap(findings -> findings);
    }

    private static Stream<String> processes(Diagram diagram) {
        return diagram.all(Process.class)
                .filter(process ->
                        process.getName() == null || process.getName().isBlank())
                .map(process -> diagram.about(process, "has no name"));
    }

    private static Stream<String> steps(Diagram diagram) {
        return diagram.nodes()
                .filter(node -> node instanceof Activity || node instanceof Event)
                .filter(Diagram::unnamed)
                .map(node -> diagram.about(node, "has no name"));
    }

    private static Stream<String> questions(Diagram diagram) {
        return diagram.nodes()
                .filter(NameRule::asks)
                .filter(node -> Diagram.unnamed(node) || !node.getName().endsWith("?"))
                .map(node -> diagram.about(node, "decides by data but asks no question"));
    }

    private static Stream<String> answers(Diagram diagram) {
        return diagram.nodes()
                .filter(NameRule::asks)
                .flatMap(Diagram::outgoing)
                .filter(Diagram::unnamed)
                .map(flow -> diagram.about(flow, "leaves a question without saying the answer"));
    }

    /** Joins, parallel and event-based gateways decide nothing by data: a name there would mislead. */
    private static Stream<String> silent(Diagram diagram) {
        return diagram.nodes()
                .filter(node -> node instanceof Gateway && !asks(node) && !Diagram.unnamed(node))
                .map(node -> diagram.about(node, "asks nothing, so it bears no name"));
    }

    static boolean asks(FlowNode node) {
        return node instanceof Gateway
                && !(node instanceof ParallelGateway)
                && !(node instanceof EventBasedGateway)
                && Diagram.outgoing(node).count() > 1;
    }

    static boolean answersQuestion(SequenceFlow flow) {
        return asks(flow.getSource());
    }
}
