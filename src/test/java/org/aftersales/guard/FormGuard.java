package org.aftersales.guard;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What must hold for a Camunda Form, so that Tasklist (form-js 1.8.7) can show and fill it. */
public final class FormGuard {

    /** What a person fills in; a dynamic list is left out: Tasklist loses its rows. */
    private static final Set<String> FIELDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "datetime",
            "expression",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist");

    private static final Set<String> DISPLAY =
            Set.of("text", "html", "image", "table", "spacer", "separator", "group", "button");

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{#?(?:if |loop )?(.*?)}}");

    private FormGuard() {}

    /** What is wrong with the file: one sentence each. */
    public static Stream<String> findings(String file, JsonNode form, Set<String> variables) {
        var id = form.path("id").asText();
        var misnamed = file.endsWith("/" + id + ".form")
                ? Stream.<String>empty()
                : Stream.of("the id " + id + " is not the name of the file");
        var pieces = components(form).flatMap(component -> component(component, variables));
        return Stream.concat(misnamed, pieces).map(finding -> file + ": " + finding);
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    private static Stream<String> component(JsonNode component, Set<String> variables) {
        var type = component.path("type").asText();
        var key = component.path("key").asText();
        var name = key.isEmpty() ? component.path("id").asText(type) : key;
        if (!FIELDS.contains(type) && !DISPLAY.contains(type)) {
            return Stream.of(name + " is a " + type + ", which Tasklist cannot show or fill");
        }
        return Stream.of(
                        FIELDS.contains(type) && !variables.contains(key)
                                ? Stream.of(name + " is a field that CaseVariables does not name")
                                : Stream.<String>empty(),
                        FIELDS.contains(type)
                                        && component.path("label").asText().isBlank()
                                ? Stream.of(name + " has no label")
                                : Stream.<String>empty(),
                        type.equals("number")
                                        && component.path("decimalDigits").asInt() > 0
                                        && !component.path("serializeToString").asBoolean()
                                ? Stream.of(name + " is an amount that would be submitted as a floating point number")
                                : Stream.<String>empty(),
                        expressions(component)
                                .flatMap(Expressions::variables)
                                .filter(variable -> !variables.contains(variable) && !variable.equals("caseView"))
                                .map(variable -> name + " reads " + variable + ", which nobody provides"))
                .flatMap(findings -> findings);
    }

    /** FEEL, which begins with an equals sign, and the places of a text template. */
    private static Stream<String> expressions(JsonNode node) {
        if (node.isTextual()) {
            var text = node.asText();
            return text.startsWith("=")
                    ? Stream.of(text.substring(1))
                    : TEMPLATE.matcher(text).results().map(found -> found.group(1));
        }
        return StreamSupport.stream(node.spliterator(), false)
                .filter(child -> !child.has("type"))
                .flatMap(FormGuard::piece);
    }

    private static Stream<String> piece(JsonNode node) {
        return node.isArray() && node.size() > 0 && node.get(0).has("type") ? Stream.empty() : expressions(node);
    }
}
