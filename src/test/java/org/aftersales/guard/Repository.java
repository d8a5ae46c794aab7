package org.aftersales.guard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** The models as they lie in the working tree. */
public final class Repository {

    private static final Path PROCESSES = Path.of("processes");
    private static final Path FORMS = Path.of("forms");

    private Repository() {}

    public static List<Diagram> diagrams() {
        return files(PROCESSES, ".bpmn").stream()
                .map(file -> new Diagram(file.toString(), Bpmn.readModelFromFile(file.toFile())))
                .toList();
    }

    public static Map<String, DmnModelInstance> decisions() {
        return files(PROCESSES, ".dmn").stream()
                .collect(Collectors.toMap(
                        Path::toString, file -> Dmn.readModelFromFile(file.toFile()), (a, b) -> a, TreeMap::new));
    }

    public static Map<String, JsonNode> forms() {
        return files(FORMS, ".form").stream()
                .collect(Collectors.toMap(Path::toString, Repository::json, (a, b) -> a, TreeMap::new));
    }

    /** Paths under which the browser fetches the embedded forms. */
    public static List<String> pages() {
        return files(FORMS, ".html").stream().map(file -> "/" + file).toList();
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException trouble) {
            throw new UncheckedIOException(file.toString(), trouble);
        }
    }

    private static List<Path> files(Path folder, String suffix) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var tree = Files.walk(folder)) {
            return tree.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
