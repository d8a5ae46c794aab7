package org.aftersales.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.aftersales.workflow.RefusedSubmission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds through WeChat Pay, and what it tells by itself. */
abstract class WechatPayStories extends RealProviderStories {

    @Override
    String name() {
        return "wechat-pay";
    }

    @Override
    String notEnough() {
        return "NOT_ENOUGH";
    }

    @Test
    @Tag("R7")
    void whatWasAcceptedAndFailsLaterReachesFinance() {
        provider.will(name(), "ACCEPT");
        var number = aboutToBePaid();
        desk.step(number);
        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUBMITTED);

        provider.settles(name(), refund(number).number(), "FAILED");
        assertThat(notified(number, "NONE")).isEqualTo(204);
        goesOn(number);

        assertThat(desk.tasks(number)).containsExactly("Task_ResolveFailedRefund");
        assertThat(refund(number).failureCode()).isEqualTo("ABNORMAL");
    }

    @Test
    @Tag("R7")
    void moneyThatCameBackReachesFinanceAndTheCustomerIsToldTheTruth() {
        var number = aboutToBePaid();
        goesOn(number);
        assertThat(desk.closed(number)).isTrue();

        provider.settles(name(), refund(number).number(), "FAILED");
        assertThat(notified(number, "NONE")).isEqualTo(204);
        assertThat(notified(number, "NONE")).isEqualTo(204);

        assertThat(refund(number).status()).isEqualTo(RefundStatus.FAILED);
        assertThat(desk.tasks(number)).containsExactly("Task_ResolveFailedRefund");
        assertThat(told(number)).containsOnlyOnce("RefundTakenBack");
        assertThat(desk.messages(number)).containsExactly("REFUND_PAID", "REFUND_TAKEN_BACK");
        assertThatThrownBy(() -> financeResolves(number, Map.of("failedRefundDecision", "retry")))
                .isInstanceOf(RefusedSubmission.class)
                .hasMessageContaining("has given refund");

        financeResolves(number, Map.of("failedRefundDecision", "paidOffline", "voucherNumber", "V-2026/18"));
        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        assertThat(refund(number).voucherNumber()).isEqualTo("V-2026/18");
        assertThat(desk.messages(number)).containsExactly("REFUND_PAID", "REFUND_TAKEN_BACK", "REFUND_SETTLED");
    }

    @Test
    @Tag("R8")
    void aNotificationBeforeTheAnswerCountsOnce() {
        provider.will(name(), "NOTIFY_FIRST");
        var number = aboutToBePaid();

        goesOn(number);

        assertThat(desk.closed(number)).isTrue();
        isPaidOnce(number);
        assertThat(told(number)).containsOnlyOnce("RefundPaid");
    }

    @Test
    @Tag("R8")
    void doubledAndReorderedNotificationsChangeNothingThatIsFinished() {
        provider.will(name(), "ACCEPT");
        var number = aboutToBePaid();
        desk.step(number);
        provider.settles(name(), refund(number).number(), "PAID");

        assertThat(notified(number, "NONE")).isEqualTo(204);
        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUCCEEDED);
        goesOn(number);
        assertThat(notified(number, "NONE")).isEqualTo(204);
        provider.settles(name(), refund(number).number(), "PENDING");
        assertThat(notified(number, "NONE")).isEqualTo(204);

        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUCCEEDED);
        assertThat(desk.closed(number)).isTrue();
        assertThat(told(number)).containsOnlyOnce("RefundPaid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORGED", "CHANGED", "OLD", "AHEAD", "TRUNCATED", "UNSIGNED"})
    @Tag("R8")
    @Tag("S17")
    void whatWechatPayHasNotSignedJustNowIsTurnedAway(String flaw) {
        provider.will(name(), "ACCEPT");
        var number = aboutToBePaid();
        desk.step(number);
        provider.settles(name(), refund(number).number(), "PAID");

        desk.forgetForgeries(name());
        assertThat(notified(number, flaw)).isEqualTo(401);

        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUBMITTED);
        assertThat(desk.differences(name(), "-")).containsExactly("FORGED_NOTIFICATION");
    }

    @Test
    @Tag("R8")
    void aNotificationOfAnotherAmountOrRefundIsRefusedAndNoted() {
        provider.will(name(), "ACCEPT");
        var number = aboutToBePaid();
        desk.step(number);
        provider.settles(name(), refund(number).number(), "PAID");

        assertThat(notified(number, "OTHER_AMOUNT")).isEqualTo(422);
        assertThat(notified(number, "OTHER_NUMBER")).isEqualTo(422);

        assertThat(refund(number).status()).isEqualTo(RefundStatus.SUBMITTED);
        assertThat(told(number)).containsOnlyOnce("RefundNotificationRefused");
        assertThat(desk.differences(name(), refund(number).number())).containsExactly("OTHER_AMOUNT");
        assertThat(desk.differences(name(), refund(number).number() + "X")).containsExactly("MISSING_HERE");
    }
}
