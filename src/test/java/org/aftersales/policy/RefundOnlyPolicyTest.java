package org.aftersales.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftersales.policy.RefundOnlyPolicy.Question;
import org.aftersales.testdata.FileDecisionTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row on each side of every edge of the table. */
class RefundOnlyPolicyTest {

    private static final RefundOnlyPolicy POLICY = new TableRefundOnlyPolicy(new FileDecisionTables());

    @Tag("RO-04")
    @ParameterizedTest(name = "{0} cents {1}, {2}, {3}: straight through = {4}")
    @CsvSource({
        "0, CNY, NORMAL, NO_LONGER_WANTED, true",
        "100000, CNY, NORMAL, NO_LONGER_WANTED, true",
        "100001, CNY, NORMAL, NO_LONGER_WANTED, false",
        "100000, CNY, GOLD, OUT_OF_STOCK, true",
        "100001, CNY, GOLD, OUT_OF_STOCK, false",
        "100001, CNY, VIP, ORDERED_WRONG, true",
        "500000, CNY, VIP, ORDERED_WRONG, true",
        "500001, CNY, VIP, ORDERED_WRONG, false",
        "30000, GBP, NORMAL, ANOTHER_REASON, true",
        "30001, GBP, NORMAL, ANOTHER_REASON, false",
        "30001, USD, VIP, ANOTHER_REASON, false",
        "9223372036854775807, JPY, VIP, ANOTHER_REASON, false",
    })
    void smallAmountsGoStraightThrough(long cents, String currency, String level, String reason, boolean automatic) {
        var answer = POLICY.approval(new Question(cents, currency, level, reason));

        assertThat(answer.automatic()).isEqualTo(automatic);
        assertThat(answer.trace().decision()).isEqualTo("RefundOnlyApproval");
    }
}
