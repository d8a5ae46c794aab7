package org.aftersales.shared;

import org.jspecify.annotations.Nullable;

/** Personal data as people see it who need to recognise it, not to read it (S23). */
public final class Masked {

    /** Digits of a number of which also the first three are shown: a Chinese mobile number. */
    private static final int WITH_PREFIX = 11;

    private Masked() {}

    /** {@code 138****1234}; of a number with less than 11 digits only the last ones are shown, at most half of what is hidden. */
    public static @Nullable String phone(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        var digits = phone.replaceAll("\\D", "");
        if (digits.length() < WITH_PREFIX) {
            return "****" + digits.substring(digits.length() - Math.min(4, digits.length() / 3));
        }
        return digits.substring(digits.length() - WITH_PREFIX).replaceFirst("(\\d{3}).*(\\d{4})", "$1****$2");
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
