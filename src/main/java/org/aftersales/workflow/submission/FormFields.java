package org.aftersales.workflow.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields that a form file declares, read as Tasklist reads it: disabled fields are shown but not submitted. */
final class FormFields {

    private static final Map<String, FormField.Type> TYPES = Map.ofEntries(
            Map.entry("textfield", FormField.Type.TEXT),
            Map.entry("textarea", FormField.Type.TEXT),
            Map.entry("datetime", FormField.Type.TEXT),
            Map.entry("select", FormField.Type.TEXT),
            Map.entry("radio", FormField.Type.TEXT),
            Map.entry("number", FormField.Type.NUMBER),
            Map.entry("checkbox", FormField.Type.YES_NO),
            Map.entry("checklist", FormField.Type.OTHER),
            Map.entry("taglist", FormField.Type.OTHER));

    private FormFields() {}

    static Map<String, FormField> of(InputStream form, ObjectMapper json) {
        try (form) {
            var fields = new LinkedHashMap<String, FormField>();
            collect(json.readTree(form), false, fields);
            return Map.copyOf(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode parent, boolean mayBeHidden, Map<String, FormField> fields) {
        for (var component : parent.path("components")) {
            var hides = mayBeHidden || component.path("conditional").has("hide");
            var type = TYPES.get(component.path("type").asText());
            if (type != null
                    && component.hasNonNull("key")
                    && !component.path("disabled").asBoolean()) {
                var field = field(component, type, hides);
                fields.put(field.key(), field);
            }
            collect(component, hides, fields);
        }
    }

    private static FormField field(JsonNode component, FormField.Type type, boolean mayBeHidden) {
        var rules = component.path("validate");
        return new FormField(
                component.path("key").asText(),
                component.path("label").asText(component.path("key").asText()),
                type,
                rules.path("required").asBoolean() && !mayBeHidden,
                component.path("readonly").asBoolean(),
                Math.min(rules.path("maxLength").asInt(FormField.LONGEST), FormField.LONGEST),
                rules.hasNonNull("pattern")
                        ? Pattern.compile(rules.path("pattern").asText())
                        : null,
                number(rules.path("min")),
                number(rules.path("max")),
                choices(component));
    }

    private static @Nullable BigDecimal number(JsonNode limit) {
        return limit.isNumber() || (limit.isTextual() && !limit.asText().isBlank())
                ? new BigDecimal(limit.asText())
                : null;
    }

    private static Set<String> choices(JsonNode component) {
        var choices = new TreeSet<String>();
        component
                .path("values")
                .forEach(value -> choices.add(value.path("value").asText()));
        return choices;
    }
}
