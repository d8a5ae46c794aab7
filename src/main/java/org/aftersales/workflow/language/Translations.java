package org.aftersales.workflow.language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftersales.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * Texts from the bundles. A code ({@code code.ReturnWindowExpired}) is first turned into its English sentence by the bundles of
 * {@code i18n/en}; the English text is then looked up in those of {@code i18n/zh}.
 */
@Component("texts")
class Translations implements Texts {

    private final Map<String, String> sentences = Bundles.in("i18n/en");
    private final Map<String, String> chinese = Bundles.in("i18n/zh");

    @Override
    public String in(Locale language, String english, Object... arguments) {
        var sentence = sentences.getOrDefault(english, english);
        var text = isChinese(language) ? chinese.getOrDefault(sentence, sentence) : sentence;
        return arguments.length == 0 ? text : new MessageFormat(text, language).format(arguments);
    }

    /** The Chinese of a text that is known; for what may just as well be a name or a remark of a person. */
    Optional<String> chinese(String english) {
        return Optional.ofNullable(chinese.get(english));
    }

    static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
