package org.aftersales.guard;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Every step can be reached and every path reaches an end; a process stays on one screen and its history goes some day. */
final class PathRule implements ModelRule {

    private static final int NODES_ON_ONE_SCREEN = 20;

    @Override
    public Stream<String> findings(Diagram diagram, Surroundings surroundings) {
        return Stream.concat(diagram.all(Process.class).flatMap(process -> whole(diagram, process)), paths(diagram));
    }

    private static Stream<String> whole(Diagram diagram, Process process) {
        var endless = !readable(process.getCamundaHistoryTimeToLiveString())
                ? Stream.of(diagram.about(process, "has no history time to live in days, like P1095D"))
                : Stream.<String>empty();
        var asleep = process.isExecutable()
                ? Stream.<String>empty()
                : Stream.of(diagram.about(process, "is not executable"));
        var crowded = diagram.nodes()
                                // the frame of an event sub-process is no step of its own
                                .filter(node -> !(node instanceof BoundaryEvent) && !eventSubProcess(node))
                                .count()
                        > NODES_ON_ONE_SCREEN
                ? Stream.of(
                        diagram.about(process, "has more than " + NODES_ON_ONE_SCREEN + " nodes: use a call activity"))
                : Stream.<String>empty();
        return Stream.of(endless, asleep, crowded).flatMap(findings -> findings);
    }

    /** Any other period, years too, is refused by the engine when it starts. */
    static boolean readable(String timeToLive) {
        return timeToLive != null && timeToLive.matches("\\d+|P\\d+D");
    }

    private static Stream<String> paths(Diagram diagram) {
        return diagram.nodes()
                .flatMap(node -> Stream.of(deadEnd(diagram, node), island(diagram, node), undecided(diagram, node)))
                .flatMap(findings -> findings);
    }

    private static Stream<String> deadEnd(Diagram diagram, FlowNode node) {
        var ends = node instanceof EndEvent
                || eventSubProcess(node)
                || Diagram.reachableFrom(node).stream().anyMatch(EndEvent.class::isInstance);
        return ends ? Stream.empty() : Stream.of(diagram.about(node, "leads to no end"));
    }

    private static Stream<String> island(Diagram diagram, FlowNode node) {
        var begins = begins(node) || Diagram.leadingTo(node).stream().anyMatch(PathRule::begins);
        return begins ? Stream.empty() : Stream.of(diagram.about(node, "is reached by no path"));
    }

    private static Stream<String> undecided(Diagram diagram, FlowNode node) {
        var sure = !(node instanceof ExclusiveGateway gateway) || !NameRule.asks(node) || gateway.getDefault() != null;
        return sure ? Stream.empty() : Stream.of(diagram.about(node, "has no default: a case could stand still there"));
    }

    private static boolean begins(FlowNode node) {
        return node instanceof StartEvent || node instanceof BoundaryEvent || eventSubProcess(node);
    }

    private static boolean eventSubProcess(FlowNode node) {
        return node instanceof SubProcess sub && sub.triggeredByEvent();
    }
}
