package org.aftersales.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.guard.Diagram;
import org.aftersales.guard.Repository;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Judges what all other tests have walked, so the build runs it alone and last: its name keeps it out of the other runs. Where only some
 * tests were asked for it is skipped.
 */
class EveryFlowIsWalked {

    /** What a person says to Maven to run a part of the tests. */
    private static final List<String> CHOICES = List.of("test", "it.test", "groups", "excludedGroups");

    @BeforeEach
    void allTestsRan() {
        var chosen = CHOICES.stream()
                .filter(name -> System.getProperty(name) != null)
                .toList();
        assumeTrue(chosen.isEmpty(), () -> "only a part of the tests was run, by " + chosen);
    }

    @Test
    void everyFlowOfEveryDiagramIsWalkedByATest() {
        var walked = WalkedFlows.all();
        var drawn = drawn();

        System.out.println(table(drawn, walked));

        assertThat(drawn.values().stream().flatMap(Set::stream).filter(flow -> !walked.contains(flow)))
                .as("flows that no test walks")
                .isEmpty();
    }

    /** File of the diagram to its flows. */
    private static Map<String, Set<Flow>> drawn() {
        return Repository.diagrams().stream()
                .collect(Collectors.toMap(
                        Diagram::file,
                        diagram -> flows(diagram).collect(Collectors.toSet()),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static Stream<Flow> flows(Diagram diagram) {
        return diagram.model().getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> new Flow(process(flow), flow.getId()));
    }

    private static String process(ModelElementInstance element) {
        return element instanceof Process process ? process.getId() : process(element.getParentElement());
    }

    private static String table(Map<String, Set<Flow>> drawn, Set<Flow> walked) {
        return drawn.entrySet().stream()
                .map(diagram -> "%-45s %3d of %3d flows walked"
                        .formatted(
                                diagram.getKey(),
                                diagram.getValue().stream()
                                        .filter(walked::contains)
                                        .count(),
                                diagram.getValue().size()))
                .collect(Collectors.joining("\n"));
    }
}
