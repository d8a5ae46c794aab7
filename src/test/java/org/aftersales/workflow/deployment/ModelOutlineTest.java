package org.aftersales.workflow.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The quick look at a model sees what the whole model says. */
class ModelOutlineTest {

    static Stream<Path> diagrams() throws IOException {
        return models(".bpmn");
    }

    static Stream<Path> tables() throws IOException {
        return models(".dmn");
    }

    private static Stream<Path> models(String ending) throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void aDiagramHasTheProcessesAndCandidateGroupsOfItsModel(Path file) {
        var whole = Bpmn.readModelFromFile(file.toFile());

        var seen = outline(file);

        assertThat(seen.processes()).isNotEmpty().isEqualTo(ids(whole, Process.class));
        assertThat(seen.candidateGroups())
                .isEqualTo(whole.getModelElementsByType(UserTask.class).stream()
                        .flatMap(task -> task.getCamundaCandidateGroupsList().stream())
                        .collect(Collectors.toSet()));
        assertThat(seen.decisions()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aFileOfTablesHasTheDecisionsOfItsModel(Path file) {
        var whole = Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
                .map(Decision::getId)
                .collect(Collectors.toSet());

        assertThat(outline(file).decisions()).isNotEmpty().isEqualTo(whole);
    }

    @Test
    void aProcessThatCannotBeRunIsNoneAndSeveralGroupsAreTakenApart() {
        var seen = ModelOutline.of(
                PackagedModels.stream(
                        """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <bpmn:process id="Sketch"/><bpmn:process id="Draft" isExecutable="false"/>
                  <bpmn:process id="Real" isExecutable="true">
                    <bpmn:userTask id="Task_A" camunda:candidateGroups="finance, warehouse ,manager"/><bpmn:userTask id="Task_B"/>
                  </bpmn:process>
                </bpmn:definitions>"""));

        assertThat(seen.processes()).containsExactly("Real");
        assertThat(seen.candidateGroups()).containsExactlyInAnyOrder("finance", "warehouse", "manager");
    }

    @Test
    @Tag("S27")
    void namesThatADoctypeDefinesAreNotTaken() {
        var model =
                """
                <!DOCTYPE d [<!ENTITY e "Smuggled">]>
                <d xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process isExecutable="true" id="&e;"/></d>""";

        assertThatThrownBy(() -> ModelOutline.of(PackagedModels.stream(model)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsNoModelIsRefused() {
        assertThatThrownBy(() -> ModelOutline.of(new ByteArrayInputStream("<d>".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> ids(BpmnModelInstance model, Class<? extends ModelElementInstance> type) {
        return model.getModelElementsByType(type).stream()
                .filter(element -> "true".equals(element.getAttributeValue("isExecutable")))
                .map(element -> element.getAttributeValue("id"))
                .collect(Collectors.toSet());
    }

    private static ModelOutline outline(Path file) {
        try (var content = Files.newInputStream(file)) {
            return ModelOutline.of(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
