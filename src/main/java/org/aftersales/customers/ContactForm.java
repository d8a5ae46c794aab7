package org.aftersales.customers;

import java.util.Locale;

/** The one form in which phone numbers and mail addresses are compared, however people write them. */
public final class ContactForm {

    private ContactForm() {}

    /** Digits only, without the Chinese country code before an eleven-digit mobile number. */
    public static String phone(String written) {
        var digits = written.replaceAll("\\D", "").replaceFirst("^00", "");
        return digits.matches("86(1\\d{10})") ? digits.substring(2) : digits;
    }

    public static String mail(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
