package org.aftersales.workflow.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Puts what the engine stores in English (names of tasks, processes and lists, texts of forms) into Chinese. Only whole texts that the
 * bundles know are replaced: what people wrote stays as they wrote it.
 */
@Component
class StoredTexts {

    /** The fields of the engine's answers and of form files that hold texts for people; never ids, keys or values. */
    private static final Set<String> READ_BY_PEOPLE = Set.of(
            "name",
            "label",
            "description",
            "text",
            "title",
            "content",
            "dateLabel",
            "timeLabel",
            "activityName",
            "taskName",
            "processDefinitionName");

    private final Translations translations;

    StoredTexts(Translations translations) {
        this.translations = translations;
    }

    static boolean isReadByPeople(String field) {
        return READ_BY_PEOPLE.contains(field);
    }

    /** Translates in place; variables are skipped, for their values are data. */
    void toChinese(JsonNode node) {
        if (node instanceof ArrayNode list) {
            list.forEach(this::toChinese);
        } else if (node instanceof ObjectNode object) {
            for (var property : object.properties()) {
                if (property.getValue() instanceof TextNode text && isReadByPeople(property.getKey())) {
                    translations
                            .chinese(text.textValue())
                            .ifPresent(chinese -> property.setValue(TextNode.valueOf(chinese)));
                } else if (!property.getKey().equals("variable")) {
                    toChinese(property.getValue());
                }
            }
        }
    }
}
