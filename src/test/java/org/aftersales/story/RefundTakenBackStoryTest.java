package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.Refund;
import org.aftersales.refund.RefundNotifications;
import org.aftersales.refund.RefundNotified;
import org.aftersales.refund.Refunds;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The provider has paid, and says later, signed, that the money came back: wherever the case stands, finance pays it in another way. */
@DeskTest
@Tag("B-04")
@Tag("R7")
class RefundTakenBackStoryTest extends ReturnStory {

    private static final String RESOLVE = "Task_ResolveFailedRefund";

    @Autowired
    private Refunds refunds;

    @Autowired
    private RefundNotifications provider;

    @Test
    @Tag("B-02")
    void aReturnWhoseMoneyWentFirstIsClosedAgainOnceFinanceHasPaid() throws Exception {
        var number = paidFirst(1);
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        assertThat(statusOf(number)).isEqualTo("COMPLETED");

        comesBack(number);
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
        done(financePays(number));

        endedAt(number, "EndEvent_RefundSettled");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(told(number)).endsWith("REFUND_TAKEN_BACK", "REFUND_SETTLED");
    }

    private String paidFirst(int units) {
        var number = acceptedCase(shopFiles(soldToVip(anOrder().line("MUG", 3, 9_000)), "NO_REASON", 1, units));
        done(approves(ray, number));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        return number;
    }

    private OrderNumber soldToVip(AnOrder order) {
        return sold(order.by("C-VIP-" + UUID.randomUUID().toString().substring(0, 8))
                .ofLevel("VIP"));
    }

    private void comesBack(String number) throws Exception {
        var paid = refundOf(number);
        provider.received(new RefundNotified(
                paid.provider(),
                paid.number(),
                paid.amount(),
                new ProviderAnswer.Refused("ABNORMAL", "The account is closed.")));
    }

    private Refund refundOf(String number) {
        return refunds.of(new CaseNumber(number)).get(0);
    }

    private Answer financePays(String number) {
        return frank.works(number, RESOLVE, "failedRefundDecision", "paidOffline", "voucherNumber", "V-2026/7");
    }

    private List<String> told(String number) {
        return tables().sql("select turn from customer_message where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }
}
