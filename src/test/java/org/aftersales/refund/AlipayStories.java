package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.aftersales.workflow.RefusedSubmission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds through Alipay, and what it tells by itself. */
abstract class AlipayStories extends RealProviderStories {

    @Override
    String name() {
        return "alipay";
    }

    @Override
    String notEnough() {
        return "ACQ.SELLER_BALANCE_NOT_ENOUGH";
    }

    @Test
    @Tag("R8")
    void theMessageThatTheBankHasTheMoneyCountsOnce() {
        provider.will(name(), "NOTIFY_FIRST");
        var number = aboutToBePaid();

        goesOn(number);
        assertThat(notified(number, "NONE")).isEqualTo(200);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
        assertThat(told(number)).containsOnlyOnce("RefundPaid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORGED", "CHANGED", "OLD", "AHEAD", "UNDATED", "TRUNCATED", "UNSIGNED"})
    @Tag("R8")
    @Tag("S17")
    void whatAlipayHasNotSignedLatelyIsTurnedAway(String flaw) {
        provider.will(name(), "LOSE_ANSWER");
        var number = aboutToBePaid();
        desk.step(number);

        desk.forgetForgeries(name());
        assertThat(notified(number, flaw)).isEqualTo(401);

        assertThat(refund(number).status()).isEqualTo(RefundStatus.UNKNOWN);
        assertThat(desk.differences(name(), "-")).containsExactly("FORGED_NOTIFICATION");
    }

    @Test
    @Tag("R8")
    @Tag("S17")
    void theLastOfAlipaysOwnRepetitionsStillCounts() {
        provider.will(name(), "LOSE_ANSWER");
        var number = aboutToBePaid();
        desk.step(number);

        assertThat(notified(number, "LAST_TRY")).isEqualTo(200);

        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUCCEEDED);
        goesOn(number);
        isPaidOnce(number);
    }

    @Test
    @Tag("R8")
    @Tag("S17")
    void anOldWordThatMoneyCameBackUndoesNothing() {
        var number = aboutToBePaid();
        goesOn(number);
        provider.settles(name(), refund(number).number(), "FAILED");

        assertThat(notified(number, "OLD")).isEqualTo(401);
        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(notified(number, "NONE")).isEqualTo(200);
        assertThat(refund(number).status()).isEqualTo(RefundStatus.FAILED);
    }

    @Test
    @Tag("R7")
    @Tag("R8")
    void moneyThatCameBackBeforeWeKnewThatItWasPaidIsNotTriedAgain() {
        provider.will(name(), "LOSE_ANSWER");
        var number = aboutToBePaid();
        desk.step(number);
        provider.settles(name(), refund(number).number(), "FAILED");

        assertThat(notified(number, "NONE")).isEqualTo(200);
        goesOn(number);

        assertThat(refund(number).status()).isEqualTo(RefundStatus.FAILED);
        assertThat(told(number)).containsOnlyOnce("RefundTakenBack");
        assertThatThrownBy(() -> financeResolves(number, Map.of("failedRefundDecision", "retry")))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("Pay it outside");
        financeResolves(number, Map.of("failedRefundDecision", "paidOffline", "voucherNumber", "V-8"));
        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUCCEEDED);
    }

    @Test
    @Tag("R8")
    void aMessageAboutAnotherAmountOrRefundIsRefusedAndNoted() {
        provider.will(name(), "LOSE_ANSWER");
        var number = aboutToBePaid();
        desk.step(number);

        assertThat(notified(number, "OTHER_AMOUNT")).isEqualTo(422);
        assertThat(notified(number, "OTHER_NUMBER")).isEqualTo(422);

        assertThat(refund(number).status()).isEqualTo(RefundStatus.UNKNOWN);
        assertThat(told(number)).containsOnlyOnce("RefundNotificationRefused");
    }
}
