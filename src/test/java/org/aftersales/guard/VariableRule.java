package org.aftersales.guard;

import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/** Every variable that a diagram names is declared in {@code CaseVariables}; conditions look at one variable only. */
final class VariableRule implements ModelRule {

    @Override
    public Stream<String> findings(Diagram diagram, Surroundings surroundings) {
        var unknown = Stream.concat(conditions(diagram), mappings(diagram))
                .filter(name -> !surroundings.variables().contains(name))
                .distinct()
                .map(name -> diagram.file() + ": names the variable " + name + ", which CaseVariables does not");
        return Stream.concat(unknown, diagram.all(SequenceFlow.class).flatMap(flow -> condition(diagram, flow)));
    }

    private static Stream<String> conditions(Diagram diagram) {
        var flows = diagram.all(ConditionExpression.class).map(ConditionExpression::getTextContent);
        var priorities = diagram.all(UserTask.class).map(task -> Diagram.camunda(task, "priority"));
        var pauses = diagram.all(TimeDuration.class)
                .map(TimeDuration::getTextContent)
                .filter(pause -> pause.contains("{"));
        return Stream.of(flows, priorities, pauses).flatMap(texts -> texts).flatMap(Expressions::variables);
    }

    private static Stream<String> mappings(Diagram diagram) {
        var model = diagram.model();
        return Stream.of(
                        model.getModelElementsByType(CamundaIn.class).stream()
                                .flatMap(in -> Stream.of(in.getCamundaSource(), in.getCamundaTarget())),
                        model.getModelElementsByType(CamundaOut.class).stream()
                                .flatMap(out -> Stream.of(out.getCamundaSource(), out.getCamundaTarget())),
                        model.getModelElementsByType(CamundaInputParameter.class).stream()
                                .map(CamundaInputParameter::getCamundaName),
                        model.getModelElementsByType(CamundaOutputParameter.class).stream()
                                .map(CamundaOutputParameter::getCamundaName))
                .flatMap(names -> names)
                .filter(Objects::nonNull);
    }

    private static Stream<String> condition(Diagram diagram, SequenceFlow flow) {
        if (flow.getConditionExpression() == null) {
            return Stream.empty();
        }
        var names = Expressions.variables(flow.getConditionExpression().getTextContent())
                .count();
        return names == 1 && NameRule.answersQuestion(flow)
                ? Stream.empty()
                : Stream.of(diagram.about(flow, "should look at exactly one variable, behind a question"));
    }
}
