package org.aftersales.shared;

import org.jspecify.annotations.Nullable;

/** Personal data as people see it who need to recognise it, not to read it (S23). */
public final class Masked {

    private Masked() {}

    /** {@code 138****1234}; short numbers show their last two digits only. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        var digits = phone.replaceAll("\\D", "");
        if (digits.length() < 8) {
            return "****" + digits.substring(Math.max(0, digits.length() - 2));
        }
        return digits.substring(digits.length() - 11 < 0 ? 0 : digits.length() - 11)
                .replaceFirst("(\\d{3}).*(\\d{4})", "$1****$2");
    }

    /** The first character and two stars, however long the name is. */
    public static @Nullable String name(@Nullable String name) {
        return name == null || name.isBlank() ? null : firstOf(name.strip()) + "**";
    }

    /** {@code a***@example.com}. */
    public static @Nullable String mail(@Nullable String mail) {
        if (mail == null) {
            return null;
        }
        var at = mail.lastIndexOf('@');
        return at < 1 ? "***" : firstOf(mail) + "***" + mail.substring(at);
    }

    /** The first characters tell province or town; the rest is hidden. */
    public static @Nullable String address(@Nullable String address) {
        if (address == null || address.isBlank()) {
            return null;
        }
        var text = address.strip();
        var shown = Math.min(3, text.codePointCount(0, text.length()) / 2);
        return text.substring(0, text.offsetByCodePoints(0, shown)) + "******";
    }

    private static String firstOf(String text) {
        return text.substring(0, text.offsetByCodePoints(0, 1));
    }
}
