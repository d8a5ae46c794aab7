package org.aftersales.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftersales.testdata.FileDecisionTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of the table of authorities, and a row on each side of every edge. */
@Tag("U14")
@Tag("B-13")
class AmountAuthorityTest {

    private static final AmountAuthorities AUTHORITIES = new TableAmountAuthorities(new FileDecisionTables());

    @ParameterizedTest(name = "{1} smallest coins of {0} for one order: {2}")
    @CsvSource({
        "CNY, 0, DEPARTMENT",
        "CNY, 100000, DEPARTMENT",
        "CNY, 100001, SUPERVISOR",
        "CNY, 500000, SUPERVISOR",
        "CNY, 500001, MANAGER",
        "CNY, 2000000, MANAGER",
        "CNY, 2000001, GENERAL_MANAGER",
        "CNY, 9000000000000000, GENERAL_MANAGER",
        "GBP, 100000, DEPARTMENT",
        "GBP, 100001, SUPERVISOR",
        "GBP, 500000, SUPERVISOR",
        "GBP, 500001, MANAGER",
        "GBP, 2000000, MANAGER",
        "GBP, 2000001, GENERAL_MANAGER",
        "EUR, 50000, DEPARTMENT",
        "EUR, 50001, SUPERVISOR",
        "EUR, 250000, SUPERVISOR",
        "EUR, 250001, MANAGER",
        "USD, 1000000, MANAGER",
        "USD, 1000001, GENERAL_MANAGER",
        "JPY, 50000, DEPARTMENT",
        "JPY, 50001, SUPERVISOR",
        "JPY, 1000001, GENERAL_MANAGER",
        "KWD, 50000, DEPARTMENT",
        "KWD, 50001, SUPERVISOR",
    })
    void theMoreAnOrderGivesBackTheHigherTheWordItNeeds(String currency, long orderMinorUnits, Authority authority) {
        assertThat(AUTHORITIES.amountAuthority(currency, orderMinorUnits).authority())
                .isEqualTo(authority);
    }

    @ParameterizedTest(name = "{0} decides where {1} is asked for: {2}")
    @CsvSource({
        "cs-supervisor, DEPARTMENT, true",
        "cs-supervisor, SUPERVISOR, true",
        "cs-supervisor, MANAGER, false",
        "cs-supervisor, GENERAL_MANAGER, false",
        "aftersales-manager, SUPERVISOR, true",
        "aftersales-manager, MANAGER, true",
        "aftersales-manager, GENERAL_MANAGER, false",
        "general-manager, MANAGER, true",
        "general-manager, GENERAL_MANAGER, true",
        "finance, SUPERVISOR, false",
        "aftersales-review, SUPERVISOR, false",
    })
    void aHigherWordIsEnoughForLess(String role, Authority asked, boolean enough) {
        assertThat(asked.superiors().contains(role)).isEqualTo(enough);
    }
}
