package org.aftersales.desk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.aftersales.shared.BusinessException;

/** What is wrong with a page that was sent: one sentence above, and sentences beside the fields. */
public final class Errors {

    private final PageTexts texts;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private String sentence = "";

    Errors(PageTexts texts) {
        this.texts = texts;
    }

    Errors at(String field, String english, Object... arguments) {
        fields.putIfAbsent(field, texts.of(english, arguments));
        return this;
    }

    Errors overall(String english, Object... arguments) {
        sentence = texts.of(english, arguments);
        return this;
    }

    /** The refusal of a service; it stands beside the field when it names one. */
    Errors refused(BusinessException refusal, Map<String, String> fieldsByName) {
        var said = texts.refusal(refusal);
        refusal.arguments().stream()
                .map(argument -> fieldsByName.get(String.valueOf(argument)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresentOrElse(field -> fields.putIfAbsent(field, said), () -> sentence = said);
        return this;
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !fields.isEmpty() || !sentence.isEmpty();
    }

    /** What stands above the form. */
    public String getSentence() {
        return sentence.isEmpty() && !fields.isEmpty() ? texts.of("Please look at the marked fields.") : sentence;
    }

    /** What stands beside the field; empty: nothing wrong there. */
    public String at(String field) {
        return fields.getOrDefault(field, "");
    }
}
