package org.aftersales.guard;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every user task is offered to a role and shows a form, and says who works it and why; a form that starts a process exists too. */
final class UserTaskRule implements ModelRule {

    @Override
    public Stream<String> findings(Diagram diagram, Surroundings surroundings) {
        var tasks = diagram.all(UserTask.class)
                .flatMap(task -> Stream.of(
                        roles(diagram, task, surroundings),
                        form(diagram, task, surroundings),
                        documentation(diagram, task)))
                .flatMap(findings -> findings);
        var starts = diagram.all(StartEvent.class)
                .filter(start -> !Diagram.camunda(start, "formRef").isEmpty()
                        || !Diagram.camunda(start, "formKey").isEmpty())
                .flatMap(start -> form(diagram, start, surroundings));
        return Stream.concat(tasks, starts);
    }

    private static Stream<String> roles(Diagram diagram, UserTask task, Surroundings surroundings) {
        if (task.getCamundaCandidateGroupsList().isEmpty()) {
            return Stream.of(diagram.about(task, "is offered to no role"));
        }
        return task.getCamundaCandidateGroupsList().stream()
                .map(String::trim)
                .filter(role -> !surroundings.roles().contains(role))
                .map(role -> diagram.about(task, "is offered to the role " + role + ", which does not exist"));
    }

    private static Stream<String> form(Diagram diagram, FlowNode task, Surroundings surroundings) {
        var form = Diagram.camunda(task, "formRef");
        var page = Diagram.camunda(task, "formKey");
        if (!form.isEmpty()) {
            return Stream.concat(
                    surroundings.forms().contains(form)
                            ? Stream.empty()
                            : Stream.of(diagram.about(task, "shows the form " + form + ", which does not exist")),
                    Diagram.camunda(task, "formRefBinding").equals("latest")
                            ? Stream.empty()
                            : Stream.of(diagram.about(task, "does not take the latest form")));
        }
        if (page.isEmpty()) {
            return Stream.of(diagram.about(task, "shows no form"));
        }
        return page.startsWith("embedded:")
                        && surroundings
                                .pages()
                                .contains(Arrays.asList(page.split(":", 2)).get(1))
                ? Stream.empty()
                : Stream.of(diagram.about(task, "shows the page " + page + ", which does not exist"));
    }

    private static Stream<String> documentation(Diagram diagram, UserTask task) {
        return task.getDocumentations().isEmpty()
                ? Stream.of(diagram.about(task, "does not say who works it and why"))
                : Stream.empty();
    }
}
