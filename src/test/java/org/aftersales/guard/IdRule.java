package org.aftersales.guard;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Ids say what a thing is and are never what a program made up: logs, tests and migrations are read by them. */
final class IdRule implements ModelRule {

    /** What Modeler and the fluent builder call an element that nobody named. */
    private static final Pattern GENERATED = Pattern.compile(".*_[01][a-z0-9]{6}(_di)?|.*_[0-9a-f]{8}-[0-9a-f]{4}-.*");

    /** Most special first: the first type that fits decides. */
    private static final Map<Class<? extends BaseElement>, String> PATTERNS = new LinkedHashMap<>();

    static {
        PATTERNS.put(Process.class, "[A-Z][A-Za-z0-9]*Process");
        PATTERNS.put(StartEvent.class, "StartEvent_[A-Z][A-Za-z0-9]*");
        PATTERNS.put(EndEvent.class, "EndEvent_[A-Z][A-Za-z0-9]*");
        PATTERNS.put(BoundaryEvent.class, "BoundaryEvent_[A-Z][A-Za-z0-9]*");
        PATTERNS.put(Event.class, "Event_[A-Z][A-Za-z0-9]*");
        PATTERNS.put(CallActivity.class, "Call_[A-Z][A-Za-z0-9]*");
        PATTERNS.put(SubProcess.class, "Sub_[A-Z][A-Za-z0-9]*");
        PATTERNS.put(Activity.class, "Task_[A-Z][A-Za-z0-9]*");
        PATTERNS.put(Gateway.class, "Gateway_[A-Z][A-Za-z0-9]*");
        PATTERNS.put(SequenceFlow.class, "Flow_[A-Z][A-Za-z0-9]*(_[A-Z][A-Za-z0-9]*)?");
        PATTERNS.put(Message.class, "Message_[A-Z][A-Za-z0-9]*");
        PATTERNS.put(Error.class, "Error_[A-Z][A-Za-z0-9]*");
        PATTERNS.put(Escalation.class, "Escalation_[A-Z][A-Za-z0-9]*");
    }

    @Override
    public Stream<String> findings(Diagram diagram, Surroundings surroundings) {
        var elements = diagram.all(BaseElement.class)
                .filter(element -> element.getId() != null)
                .toList();
        return Stream.concat(
                elements.stream().flatMap(element -> misnamed(diagram, element)),
                elements.stream()
                        .filter(element -> GENERATED.matcher(element.getId()).matches())
                        .map(element -> diagram.about(element, "is an id that a program made up")));
    }

    private static Stream<String> misnamed(Diagram diagram, BaseElement element) {
        return PATTERNS.entrySet().stream()
                .filter(pattern -> pattern.getKey().isInstance(element))
                .findFirst()
                .filter(pattern -> !element.getId().matches(pattern.getValue()))
                .map(pattern -> diagram.about(element, "should be named like " + pattern.getValue()))
                .stream();
    }
}
