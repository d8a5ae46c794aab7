package org.aftersales.workflow.deployment;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.workflow.deployment.PackagedModel.Kind;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models that came with this release, in {@code processes/} and {@code forms/} of the class path. */
@Component
public class PackagedModels {

    private static final List<String> PLACES =
            List.of("classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.form");

    private final List<PackagedModel> models;

    PackagedModels(ObjectMapper json) {
        this.models = PLACES.stream()
                .flatMap(PackagedModels::find)
                .map(resource -> read(resource, json))
                .sorted(Comparator.comparing(PackagedModel::resource))
                .toList();
    }

    List<PackagedModel> all() {
        return models;
    }

    /** Ids of the processes that this release ships. */
    public Set<String> processes() {
        return models.stream()
                .filter(model -> model.kind() == Kind.PROCESS)
                .flatMap(model -> model.keys().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Resource> find(String place) {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PackagedModel read(Resource resource, ObjectMapper json) {
        try {
            var content = resource.getContentAsString(StandardCharsets.UTF_8);
            var name = stableName(resource.getURL().getPath());
            if (name.endsWith(".bpmn")) {
                return new PackagedModel(
                        name, Kind.PROCESS, ModelOutline.of(stream(content)).processes(), content);
            }
            return name.endsWith(".dmn")
                    ? new PackagedModel(
                            name,
                            Kind.DECISION,
                            ModelOutline.of(stream(content)).decisions(),
                            content)
                    : new PackagedModel(
                            name,
                            Kind.FORM,
                            Set.of(json.readTree(content).path("id").asText()),
                            content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** The part of the path from {@code processes/} or {@code forms/} on: the same in the jar, in classes and in a test. */
    static String stableName(String path) {
        var start = Math.max(path.lastIndexOf("/processes/"), path.lastIndexOf("/forms/"));
        return path.substring(start + 1);
    }

    static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
