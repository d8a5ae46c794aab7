package org.aftersales.refund;

import java.util.Optional;
import java.util.regex.Pattern;
import org.aftersales.shared.MobileNumber;

/** The number on finance's paper of a payment outside: it stands in the timeline, which everybody of the staff reads. */
public final class VoucherNumber {

    private static final Pattern NUMBER = Pattern.compile("[\\p{Alnum}._/-]{1,64}");

    private VoucherNumber() {}

    /** @throws VoucherNumberMissingException when nothing was typed, or what is no number of a paper */
    public static String read(Optional<String> typed) throws VoucherNumberMissingException {
        return typed.filter(text -> NUMBER.matcher(text).matches() && !MobileNumber.isIn(text))
                .orElseThrow(VoucherNumberMissingException::new);
    }
}
