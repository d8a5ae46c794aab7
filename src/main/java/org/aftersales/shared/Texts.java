package org.aftersales.shared;

import java.util.Locale;

/** Texts that people read: English in the source, other languages looked up by the English text. */
public interface Texts {

    /** The text in the language; the English text itself where no translation is known. Places are filled as by MessageFormat when arguments are given. */
    String in(Locale language, String english, Object... arguments);

    /** The sentence of a refusal in the language. */
    default String in(Locale language, BusinessException refusal) {
        return in(language, refusal.sentence(), refusal.arguments().toArray());
    }
}
