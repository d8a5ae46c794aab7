package org.aftersales.shared;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people typed, inside the HTML or Markdown of a form: it shows letter by letter what they typed, whatever it looks like. */
public final class Literally {

    private Literally() {}

    /** Every sign of ASCII that could mean something to a reader of HTML or Markdown is written as its number; empty for no text. */
    public static String shown(@Nullable String text) {
        return text == null
                ? ""
                : text.lines()
                        .map(line -> line.codePoints().mapToObj(Literally::sign).collect(Collectors.joining()))
                        .collect(Collectors.joining("<br>"));
    }

    private static String sign(int codePoint) {
        var harmless = codePoint > 126 || codePoint == ' ' || Character.isLetterOrDigit(codePoint);
        return harmless ? Character.toString(codePoint) : "&#" + codePoint + ";";
    }
}
