package org.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/** The capabilities see of each other only what their {@code package-info} allows. */
class ModularityTest {

    private static final Path DIAGRAM = Path.of("target", "modules");

    private final ApplicationModules modules = ApplicationModules.of(AfterSalesApplication.class);

    @Test
    void everyCapabilityKeepsToItsContract() {
        modules.verify();
    }

    @Test
    void theModuleDiagramIsDrawnFromTheCode() {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(DIAGRAM.toString()))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));

        assertThat(Files.exists(DIAGRAM.resolve("components.puml"))).isTrue();
    }
}
