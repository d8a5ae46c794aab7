package org.aftersales.browser;

/** The language of a person's browser. */
enum Language {
    ENGLISH("en-GB,en"),
    CHINESE("zh-CN,zh");

    private final String preference;

    Language(String preference) {
        this.preference = preference;
    }

    /** What the browser asks for. */
    String preference() {
        return preference;
    }

    /** What a screen has to say: both languages are written down in the test, so that a text that nobody translated is seen. */
    String of(String english, String chinese) {
        return this == ENGLISH ? english : chinese;
    }
}
