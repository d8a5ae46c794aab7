package org.aftersales.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who carries a parcel, and under which number: the same at every door where somebody tells it. Both stand on cards and in timelines that
 * everybody of the staff reads, so a courier's name has no room for a phone number, and a tracking number is neither words nor a mobile number.
 *
 * @param courier the name of the company: letters, a few digits as in 4PX
 * @param trackingNumber letters, digits, dots, slashes and hyphens, in capitals, without the blanks that some write for the eye
 */
public record Waybill(String courier, String trackingNumber) {

    private static final int LONGEST_COURIER = 40;
    private static final int MOST_DIGITS_OF_A_NAME = 4;
    private static final Pattern COURIER = Pattern.compile("[\\p{L}\\p{M}\\p{Nd} .,&'’()+/-]+");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9./-]{1,64}");
    /** Also those that are not seen: copied along from a page or a mail. */
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cf}]+");

    /** @throws IllegalArgumentException when the parts are not as {@link #read} gives them */
    public Waybill {
        if (!isCourier(courier) || !isNumber(trackingNumber)) {
            throw new IllegalArgumentException("not a courier's name and a tracking number");
        }
    }

    /** @return empty when one of them is missing or cannot be meant */
    public static Optional<Waybill> read(@Nullable String courier, @Nullable String trackingNumber) {
        if (courier == null) {
            return Optional.empty();
        }
        var name = BLANKS.matcher(Normalizer.normalize(courier, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        return isCourier(name) ? number(trackingNumber).map(number -> new Waybill(name, number)) : Optional.empty();
    }

    /** @return the number as couriers write it; empty when it is missing or cannot be one */
    public static Optional<String> number(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC))
                .map(text -> BLANKS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT))
                .filter(Waybill::isNumber);
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && !MobileNumber.isIn(text);
    }

    private static boolean isCourier(String name) {
        return name.length() <= LONGEST_COURIER
                && COURIER.matcher(name).matches()
                && name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints().filter(Character::isDigit).count() <= MOST_DIGITS_OF_A_NAME;
    }
}
