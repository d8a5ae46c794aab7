package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.contact.Outbox;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever sent something back reads that it has come, and what of it, before anybody has looked inside. */
@DeskTest
@Tag("RR-13")
@Tag("RR-15")
class GoodsReceivedStoryTest extends ReturnStory {

    @Autowired
    private Outbox outbox;

    @Test
    void theCustomerReadsOfEachParcelWhatWasInIt() {
        var number = approved(anOrder().line("MUG", 3, 3_000).line("POT", 1, 1_000), 1, 3, 2, 1);
        var before = told(number).size();

        done(receives(number, true, 1, 2));
        assertThat(told(number)).hasSize(before + 1);
        assertThat(newest(number))
                .contains(number, "的以下商品", "- Article MUG × 2", "质检部门")
                .doesNotContain("POT", "{");
        done(inspectsAndAccepts(number));

        done(receives(number, false, 1, 1, 2, 1));
        assertThat(newest(number))
                .contains("- Article MUG × 1\n- Article POT × 1")
                .doesNotContain("MUG × 2");
        assertThat(told(number).stream().filter(body -> body.contains("的以下商品"))).hasSize(2);
    }

    @Test
    @Tag("U5")
    void whatNobodyAskedForIsNamedToo() {
        var number = approved(anOrder().line("MUG", 1, 1_000), 1, 1);
        var task = walt.task(number, "Task_ReceiveParcel");
        walt.claims(task);

        done(walt.post(
                "/api/tasks/" + task + "/receipt",
                Map.of(
                        "otherArticles",
                        List.of(Map.of("words", "a hair dryer {0} ' without label", "units", 2)),
                        "moreExpected",
                        false)));

        assertThat(newest(number)).contains("- a hair dryer {0} ' without label × 2");
    }

    @Test
    @Tag("U5")
    void nothingInAParcelIsNoNewsOfGoods() {
        var number = approved(anOrder().line("MUG", 1, 1_000), 1, 1);
        var before = told(number);

        done(receives(number, true));

        assertThat(told(number)).isEqualTo(before);
    }

    @Test
    @Tag("B-02")
    void whoHasTheMoneyAlreadyIsNotToldToWaitForIt() {
        var trusted = anOrder()
                .line("MUG", 2, 2_000)
                .by("C-VIP-" + UUID.randomUUID().toString().substring(0, 8))
                .ofLevel("VIP");
        var number = approved(trusted, 1, 2);
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);

        done(receives(number, false, 1, 2));

        assertThat(newest(number)).contains("其退款此前已支付给您", "- Article MUG × 2").doesNotContain("{");
    }

    @Test
    @Tag("R12")
    void whatWasLostAndPaidForChangesNothingOfTheRefundWhenItComes() {
        var number = approved(anOrder().line("MUG", 2, 2_000), 1, 2);
        announces(number, "SF-LOST");
        isLost(number);
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        done(walt.post("/api/returns/" + number + "/late-goods", null));

        done(receives(number, false, 1, 2));

        assertThat(newest(number)).contains("您的退款保持不变", "- Article MUG × 2").doesNotContain("{");
    }

    @Test
    @Tag("B-05")
    void whoseReturnIsSettledReadsThatNothingWasPaidForWhatCame() {
        var number = approved(anOrder().line("MUG", 3, 3_000), 1, 2);
        done(shop.post("/api/returns/" + number + "/cancellation", null));
        done(walt.post("/api/returns/" + number + "/late-goods", null));

        done(receives(number, false, 1, 1));

        assertThat(newest(number)).contains("这些商品尚未退款", "- Article MUG × 1").doesNotContain("{");
    }

    private String approved(AnOrder order, int... lines) {
        var number = acceptedCase(shopFiles(sold(order), "NO_REASON", lines));
        done(approves(ray, number));
        return number;
    }

    private List<String> told(String number) {
        return outbox.of(new CaseNumber(number)).stream()
                .map(message -> message.body())
                .toList();
    }

    private String newest(String number) {
        var told = told(number);
        return told.get(told.size() - 1);
    }
}
