package org.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.guard.CodeBase;
import org.aftersales.guard.DecisionGuard;
import org.aftersales.guard.Diagram;
import org.aftersales.guard.FormGuard;
import org.aftersales.guard.Repository;
import org.aftersales.guard.Surroundings;
import org.aftersales.shared.TaskNames;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Models and code agree. A process owner who changes a diagram learns here, in a sentence, what the application would only say in the
 * middle of a case. That the guard bites is shown in {@link org.aftersales.guard.GuardTest}.
 */
class ModelContractTest {

    /** The vocabulary of roles. */
    private static final Set<String> ROLES = Set.of(
            "customer-service",
            "cs-supervisor",
            "aftersales-manager",
            "aftersales-review",
            "tech-support",
            "technician",
            "quality-control",
            "warehouse",
            "finance",
            "sales",
            "production",
            "general-manager",
            "camunda-admin",
            "auditor",
            "distributor");

    /** Steps that call another system; only they begin a transaction of their own. Marking belongs to the call it prepares. */
    private static final Set<String> REACHING_OUTSIDE = Set.of(
            "Task_MarkRefundSubmitted",
            "Task_SubmitRefund",
            "Task_AskProvider",
            "Task_CompareRefunds",
            "Task_BookPickUp",
            "Task_CancelPickUp",
            "Task_IssueCoupon",
            "Task_GivePointsBack",
            "Task_HoldOrder",
            "Task_GiveBackHold",
            "Task_ReleaseOrder",
            "Task_LetOrderGo",
            "Task_CancelUnits");

    private static final Surroundings SURROUNDINGS = surroundings();

    @TestFactory
    Stream<DynamicTest> everyDiagramKeepsTheContract() {
        return Repository.diagrams().stream()
                .map(diagram -> DynamicTest.dynamicTest(diagram.file(), () -> assertThat(diagram.findings(SURROUNDINGS))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyDecisionKeepsTheContract() {
        return Repository.decisions().entrySet().stream()
                .map(decision -> DynamicTest.dynamicTest(decision.getKey(), () -> assertThat(
                                DecisionGuard.findings(decision.getKey(), decision.getValue(), SURROUNDINGS))
                        .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> everyFormKeepsTheContract() {
        return Repository.forms().entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(form.getKey(), () -> assertThat(
                                FormGuard.findings(form.getKey(), form.getValue(), CodeBase.variables()))
                        .isEmpty()));
    }

    @Test
    void noIdIsUsedTwice() {
        var ids = Stream.of(processIds(), decisionIds(), formIds())
                .flatMap(kind -> kind)
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void everyFormIsShownByATask() {
        var shown = Repository.diagrams().stream().flatMap(Diagram::forms).collect(Collectors.toSet());

        assertThat(formIds()).allMatch(shown::contains);
    }

    /** A mail, the timeline and a page know a task by its id only. */
    @Test
    void everyTaskIsNamedInTheDiagramAsElsewhere() {
        var tasks = Repository.diagrams().stream()
                .flatMap(diagram -> diagram.model().getModelElementsByType(UserTask.class).stream())
                .toList();

        assertThat(tasks).isNotEmpty().allSatisfy(task -> assertThat(TaskNames.of(task.getId()))
                .isEqualTo(task.getName()));
    }

    @Test
    void everyDelegateIsNamedByADiagram() {
        var named = Repository.diagrams().stream().flatMap(Diagram::delegates).collect(Collectors.toSet());

        assertThat(new TreeSet<>(CodeBase.delegates())).isSubsetOf(named);
    }

    private static Surroundings surroundings() {
        return new Surroundings(
                CodeBase.delegates(),
                CodeBase.refusals(),
                CodeBase.variables(),
                ROLES,
                formIds().collect(Collectors.toSet()),
                new HashSet<>(Repository.pages()),
                processIds().collect(Collectors.toSet()),
                CodeBase.facts(decisionIds().toList()),
                CodeBase.answers(decisionIds().toList()),
                REACHING_OUTSIDE);
    }

    private static Stream<String> processIds() {
        return Repository.diagrams().stream()
                .flatMap(diagram -> diagram.model().getModelElementsByType(Process.class).stream())
                .map(Process::getId);
    }

    private static Stream<String> decisionIds() {
        return Repository.decisions().values().stream()
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .map(Decision::getId);
    }

    private static Stream<String> formIds() {
        return Repository.forms().values().stream().map(form -> form.path("id").asText());
    }
}
