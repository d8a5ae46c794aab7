package org.aftersales.shared;

/**
 * The number of an order, as the shop gives it.
 *
 * @param value 1 to 64 printable characters without blanks
 */
public record OrderNumber(String value) {

    public OrderNumber {
        if (value == null || !value.matches("[\\p{Alnum}._/-]{1,64}")) {
            throw new IllegalArgumentException("not an order number: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
