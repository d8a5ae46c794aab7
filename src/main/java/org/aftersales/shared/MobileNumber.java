package org.aftersales.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Tells a person's phone number from the numbers of parcels, papers and goods, which everybody of the staff reads in clear. */
public final class MobileNumber {

    /** Of China, with or without the country's code; a number with a letter before it, as couriers write, is none. */
    private static final Pattern MOBILE = Pattern.compile("(?:00)?(?:86)?1[3-9][0-9]{9}");

    private static final Pattern BETWEEN = Pattern.compile("[^A-Za-z0-9]+");

    private MobileNumber() {}

    /** Whether somebody could be called by the digits of the text, however they are grouped and whatever Chinese words stand beside them. */
    public static boolean isIn(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return MOBILE.matcher(BETWEEN.matcher(plain).replaceAll("")).matches();
    }
}
