package org.aftersales.orders;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why an order or a row of an import was refused. A sentence says what is expected, never what was found: that may be personal data. */
public enum ImportFault {
    FIELD_MISSING("A value is needed here."),
    FIELD_UNKNOWN("There is no such field."),
    COLUMN_UNKNOWN("There is no such column; it was left out."),
    COLUMN_MISSING("The file needs this column."),
    TEXT_TOO_LONG("This text is longer than {0} characters."),
    NUMBER_UNREADABLE("A whole number is expected here."),
    NUMBER_NOT_POSITIVE("A number of at least 1 is expected here."),
    NUMBER_TOO_LARGE("This number is too large."),
    AMOUNT_UNREADABLE("An amount like 12.50 is expected here."),
    AMOUNT_NEGATIVE("An amount must not be negative."),
    AMOUNT_NOT_POSITIVE("An amount of more than zero is expected here."),
    AMOUNT_TOO_PRECISE("The currency of the order has only {0} decimal places."),
    AMOUNT_TOO_LARGE("This amount is too large."),
    TIME_UNREADABLE("A time like 2026-03-31T14:05:00 or 2026-03-31T14:05:00+08:00 is expected here."),
    TIME_IN_FUTURE("This time has not come yet."),
    TIME_BEFORE_ORDER("This time lies before the order."),
    DATE_UNREADABLE("A date like 2026-03-31 is expected here."),
    CHOICE_UNKNOWN("One of these is expected here: {0}."),
    CURRENCY_UNKNOWN("A currency code like CNY is expected here, in the order or as an option of the import."),
    ORDER_NUMBER_UNREADABLE("An order number of up to 64 letters, digits and the signs . _ / - is expected here."),
    ORDER_TOLD_TWICE("The import tells this order twice; rows of one order must follow one another."),
    ROWS_CONTRADICT("The rows of one order say different things here."),
    ROW_MISSHAPEN("This row has not as many columns as the header."),
    ROW_UNREADABLE("The quotation marks of this row do not match; the next row was read on."),
    LINE_TOLD_TWICE("The order has two lines with this number."),
    LINES_MISSING("An order needs at least one line."),
    DISCOUNT_TOO_LARGE("This discount is larger than what it is taken from."),
    EARNING_UNREADABLE("Earnings like COMMISSION:D-1001:0:12.50;POINTS:::100 are expected here."),
    EARNING_TOLD_TWICE("The line tells this earning of this beneficiary twice."),
    EARNINGS_TOO_MANY("A line has at most {0} earnings."),
    DISTRIBUTOR_UNREADABLE(
            "A number of up to 64 letters, digits and the signs . _ - is expected here, with a letter or digit first."),
    LEVEL_TOO_HIGH("A level of at most {0} is expected here."),
    POINTS_TOO_PRECISE("Points have at most {0} decimal places."),
    PAYMENTS_DO_NOT_ADD_UP("The payments must add up to the lines and the freight, which are {0}."),
    CUSTOMER_OR_CURRENCY_CHANGED(
            "Customer and currency of a known order cannot change, nor can its freight fall below what was refunded."),
    LINE_IN_USE("Line {0} cannot change below what was already returned, reserved or refunded."),
    UNITS_HELD(
            "Units of this order are held because the customer asks the money back; it must not leave before that is decided."),
    LINE_GONE("Line {0} of a known order is missing; lines cannot be taken away."),
    PAYMENT_IN_USE("A payment cannot change below what was already refunded over it."),
    EARNING_IN_USE("Earnings of line {0} cannot change: a part of them was reversed with a refund."),
    NOT_STORABLE("The order contradicts what is already stored."),
    FILE_UNREADABLE("The file cannot be read from here on."),
    FILE_TOO_LARGE("The file is too large; it was not read further. Split it.");

    private final String sentence;

    ImportFault(String sentence) {
        this.sentence = sentence;
    }

    /** English sentence, the key of its translation; place {0} takes the argument. */
    public String sentence() {
        return sentence;
    }

    /** For programs: {@code AmountTooPrecise}. */
    public String code() {
        return Arrays.stream(name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
