package org.aftersales.guard;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;

/** Called processes, decisions, errors and messages exist under the name that both sides use. */
final class ReferenceRule implements ModelRule {

    private static final String HAND_ON = "#{execution.processBusinessKey}";

    @Override
    public Stream<String> findings(Diagram diagram, Surroundings surroundings) {
        return Stream.of(
                        diagram.all(CallActivity.class).flatMap(call -> call(diagram, call, surroundings)),
                        diagram.all(BusinessRuleTask.class).flatMap(task -> decision(diagram, task, surroundings)),
                        diagram.all(Error.class).flatMap(error -> error(diagram, error, surroundings)),
                        diagram.all(Message.class).flatMap(message -> message(diagram, message)),
                        diagram.all(BoundaryEvent.class).flatMap(event -> boundary(diagram, event)))
                .flatMap(findings -> findings);
    }

    private static Stream<String> call(Diagram diagram, CallActivity call, Surroundings surroundings) {
        var unknown = surroundings.processes().contains(call.getCalledElement())
                ? Stream.<String>empty()
                : Stream.of(diagram.about(call, "calls " + call.getCalledElement() + ", which does not exist"));
        var pinned = Diagram.camunda(call, "calledElementBinding").matches("|latest")
                ? Stream.<String>empty()
                : Stream.of(diagram.about(call, "does not call the latest version"));
        var keyless = handsOnTheKey(call)
                ? Stream.<String>empty()
                : Stream.of(diagram.about(call, "does not hand on the business key"));
        return Stream.of(unknown, pinned, keyless).flatMap(findings -> findings);
    }

    private static boolean handsOnTheKey(CallActivity call) {
        return call.getExtensionElements() != null
                && call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .anyMatch(in -> HAND_ON.equals(in.getCamundaBusinessKey()));
    }

    private static Stream<String> decision(Diagram diagram, BusinessRuleTask task, Surroundings surroundings) {
        var decision = Diagram.camunda(task, "decisionRef");
        var unknown = surroundings.facts().containsKey(decision)
                ? Stream.<String>empty()
                : Stream.of(diagram.about(task, "asks the decision " + decision + ", which does not exist"));
        var pinned = Diagram.camunda(task, "decisionRefBinding").matches("|latest")
                ? Stream.<String>empty()
                : Stream.of(diagram.about(task, "does not ask the latest decision"));
        return Stream.concat(unknown, pinned);
    }

    private static Stream<String> error(Diagram diagram, Error error, Surroundings surroundings) {
        var code = error.getErrorCode();
        return surroundings.refusals().contains(code) && error.getId().equals("Error_" + code)
                ? Stream.empty()
                : Stream.of(diagram.about(error, "has the code " + code + ", which is not the refusal of that name"));
    }

    private static Stream<String> message(Diagram diagram, Message message) {
        return message.getId().replaceFirst("^Message_", "Msg_").equals(message.getName())
                ? Stream.empty()
                : Stream.of(diagram.about(message, "is named " + message.getName() + " instead of like its id"));
    }

    /** It would delete the called process, with money in flight perhaps. */
    private static Stream<String> boundary(Diagram diagram, BoundaryEvent event) {
        var thrown = event.getEventDefinitions().stream().anyMatch(definition -> definition
                .getElementType()
                .getTypeName()
                .matches("errorEventDefinition|escalationEventDefinition"));
        return event.getAttachedTo() instanceof CallActivity && event.cancelActivity() && !thrown
                ? Stream.of(diagram.about(event, "interrupts a called process"))
                : Stream.empty();
    }
}
