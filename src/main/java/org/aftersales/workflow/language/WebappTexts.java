package org.aftersales.workflow.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The web applications' own texts in Chinese. The bundles of {@code i18n/webapps} are keyed by the English text; every key of the
 * application's English file is answered, with the English text where no Chinese is known, so that no raw key is ever shown.
 */
@Component
class WebappTexts {

    private static final String ENGLISH = "META-INF/resources/webjars/camunda/app/%s/locales/en.json";

    private final Map<String, String> chinese = Bundles.in("i18n/webapps");
    private final ObjectMapper json;

    WebappTexts(ObjectMapper json) {
        this.json = json;
    }

    /** @param application {@code tasklist}, {@code welcome}, {@code cockpit} or {@code admin} */
    JsonNode chineseOf(String application) throws IOException {
        var texts = english(application);
        translate(texts.get("labels"));
        ((ObjectNode) texts).set("dateLocales", read("i18n/moment-zh.json"));
        return texts;
    }

    /** The texts of the application for which no Chinese is known yet. */
    List<String> missing(String application) throws IOException {
        return english(application).get("labels").properties().stream()
                .map(label -> label.getValue().asText())
                .filter(text -> !text.isBlank() && !chinese.containsKey(text))
                .distinct()
                .toList();
    }

    private void translate(JsonNode labels) {
        for (var label : labels.properties()) {
            var text = label.getValue().asText();
            label.setValue(TextNode.valueOf(chinese.getOrDefault(text, text)));
        }
    }

    private JsonNode english(String application) throws IOException {
        return read(ENGLISH.formatted(application));
    }

    private JsonNode read(String path) throws IOException {
        try (var content = new ClassPathResource(path).getInputStream()) {
            return json.readTree(content);
        }
    }
}
