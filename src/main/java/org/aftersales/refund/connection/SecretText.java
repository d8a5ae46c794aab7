package org.aftersales.refund.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A key of a payment provider: in the setting itself, or in a file named {@code file:/...}, as containers hand over their secrets. It
 * is never shown: not in a log, not in a message, not by {@link #toString()}.
 */
public record SecretText(String value) {

    private static final String FILE = "file:";

    /** @throws IllegalStateException naming the file that cannot be read */
    public static @Nullable SecretText of(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return null;
        }
        return new SecretText(setting.startsWith(FILE) ? contentOf(setting.substring(FILE.length())) : setting.strip());
    }

    /** @throws IllegalArgumentException when nothing is there */
    public static SecretText required(String setting) {
        var text = of(setting);
        if (text == null) {
            throw new IllegalArgumentException("a key is missing");
        }
        return text;
    }

    private static String contentOf(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new IllegalStateException("the key in " + file + " cannot be read", unreadable);
        }
    }

    /** A key between the lines of a PEM file, or bare: the base64 of it. */
    public String base64() {
        return value.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
