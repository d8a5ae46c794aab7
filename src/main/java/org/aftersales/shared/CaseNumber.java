package org.aftersales.shared;

/**
 * The number of an after-sales case, as it is told to the customer; the business key of every process of the case.
 *
 * @param value {@code AS-} and digits, for example {@code AS-261122-000042}
 */
public record CaseNumber(String value) {

    public CaseNumber {
        if (value == null || !value.matches("AS-\\d{6}-\\d{6,9}")) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
