package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aftersales.cases.CasePhotos;
import org.aftersales.contact.Outbox;
import org.aftersales.refund.ProviderAnswer;
import org.aftersales.refund.RefundNotifications;
import org.aftersales.refund.RefundNotified;
import org.aftersales.refund.Refunds;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.DeskTest;
import org.aftersales.warehouse.Stock;
import org.aftersales.warehouse.StockLedger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the carrier damaged the goods the customer gets a new article besides the money. */
@DeskTest
@Tag("RR-19")
@ExtendWith(OutputCaptureExtension.class)
class GiftStoryTest extends ReturnStory {

    @Autowired
    private Outbox outbox;

    @Autowired
    private Refunds refunds;

    @Autowired
    private RefundNotifications provider;

    @Autowired
    private StockLedger stock;

    @Autowired
    private CasePhotos photos;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @Tag("WH-02")
    void theCarrierDamagedTheGoodsAndTheCustomerGetsANewArticleAsAGift() throws Exception {
        var gift = "GIFT-" + UUID.randomUUID().toString().substring(0, 6);
        sold(anOrder().line(gift, 1, 500));
        tables().sql("update product set name_zh = '陶瓷杯' where sku = ?")
                .param(gift)
                .update();
        var number = paidAfterDamage("giftSku", gift, "giftUnits", 2);
        assertThat(walt.tasks(number, "Task_ShipGift")).isEmpty();
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");

        var form = sue.get("/engine-rest/task/" + sue.task(number, "Task_ApproveGift") + "/form-variables");
        assertThat(form.body().toString()).contains(gift);
        done(sue.works(number, "Task_ApproveGift", "giftDecision", "approve"));
        done(walt.works(number, "Task_ShipGift", "giftCourier", "SF", "giftTrackingNumber", "SF-77"));

        endedAt(number, "EndEvent_CaseClosed");
        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(lastMessage(number)).contains("陶瓷杯", "SF-77");
        assertThat(stock.units(gift, Stock.SELLABLE)).isEqualTo(-2);
        var movements = walt.get("/api/stock-movements/" + number).body();
        var outbound = movements.get(movements.size() - 1);
        assertThat(outbound.path("type").asText()).isEqualTo("AFTERSALES_OUTBOUND");
        assertThat(outbound.path("sku").asText()).isEqualTo(gift);
        assertThat(outbound.path("units").asInt()).isEqualTo(2);
        assertThat(outbound.path("operator").asText()).isEqualTo("walt");
    }

    @Test
    void aGiftThatIsNotApprovedIsNotShippedAndTheCaseClosesAllTheSame() throws Exception {
        sold(anOrder().line("MUG", 1, 500));
        var number = paidAfterDamage("giftSku", "MUG", "giftUnits", 1);

        assertThat(mia.works(number, "Task_ApproveGift", "giftDecision", "maybe")
                        .status())
                .isEqualTo(422);
        done(mia.works(number, "Task_ApproveGift", "giftDecision", "refuse"));

        endedAt(number, "EndEvent_CaseClosed");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(walt.tasks(number, "Task_ShipGift")).isEmpty();
    }

    @Test
    @Tag("R7")
    void moneyThatComesBackWhileTheGiftIsOnItsWayIsPaidBeforeTheCaseEnds() throws Exception {
        sold(anOrder().line("MUG", 1, 500));
        var giftFirst = paidAfterDamage("giftSku", "MUG", "giftUnits", 1);
        var moneyFirst = paidAfterDamage("giftSku", "MUG", "giftUnits", 1);
        comesBack(giftFirst);
        comesBack(moneyFirst);

        done(sue.works(giftFirst, "Task_ApproveGift", "giftDecision", "refuse"));
        assertThat(statusOf(giftFirst)).isEqualTo("PENDING_REFUND");
        done(financePays(giftFirst));
        done(financePays(moneyFirst));
        assertThat(statusOf(moneyFirst)).isEqualTo("PENDING_REFUND");
        done(sue.works(moneyFirst, "Task_ApproveGift", "giftDecision", "refuse"));

        endedAt(giftFirst, "EndEvent_RefundSettled");
        endedAt(moneyFirst, "EndEvent_CaseGoesOn");
        assertThat(statusOf(giftFirst)).isEqualTo("COMPLETED");
        assertThat(statusOf(moneyFirst)).isEqualTo("COMPLETED");
    }

    private void comesBack(String number) throws Exception {
        var paid = refunds.of(new CaseNumber(number)).get(0);
        provider.received(new RefundNotified(
                paid.provider(), paid.number(), paid.amount(), new ProviderAnswer.Refused("ABNORMAL", "Closed.")));
    }

    private Answer financePays(String number) {
        return frank.works(
                number, "Task_ResolveFailedRefund", "failedRefundDecision", "paidOffline", "voucherNumber", "V-7");
    }

    @Test
    void aGiftLeavesWithCourierAndNumber(CapturedOutput log) throws Exception {
        sold(anOrder().line("MUG", 1, 500));
        var number = paidAfterDamage("giftSku", "MUG", "giftUnits", 1);
        done(sue.works(number, "Task_ApproveGift", "giftDecision", "approve"));

        for (var courier : List.of("", " ", "x".repeat(65), "SF 13912345678")) {
            assertThat(walt.works(number, "Task_ShipGift", "giftCourier", courier, "giftTrackingNumber", "SF-1")
                            .status())
                    .isEqualTo(422);
        }
        assertThat(walt.works(number, "Task_ShipGift", "giftCourier", "SF").status())
                .isEqualTo(422);
        assertThat(log).as("a refusal is no failure").doesNotContain("ENGINE-REST-HTTP500");
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
    }

    @Test
    void onlyTheCarriersFaultIsMadeUpForAndOnlyWithArticlesOfTheShop() throws Exception {
        sold(anOrder().line("MUG", 1, 500));
        var changedMind = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        var notHere = approves(ray, changedMind, "giftSku", "MUG", "giftUnits", 1);
        assertThat(notHere.status()).as(notHere.toString()).isEqualTo(422);

        var damaged = damaged();
        assertThat(approves(ray, damaged, "giftSku", "NO-SUCH-ARTICLE", "giftUnits", 1)
                        .code())
                .isEqualTo("GiftNotInCatalog");
        assertThat(approves(ray, damaged, "giftSku", "MUG").code()).isEqualTo("GiftUnitsInvalid");
        assertThat(approves(ray, damaged, "giftSku", "MUG", "giftUnits", 0).status())
                .isEqualTo(422);
        assertThat(approves(ray, damaged, "giftSku", "MUG", "giftUnits", 100).status())
                .isEqualTo(422);
        assertThat(approves(ray, damaged, "giftSku", "MUG", "giftUnits", 1.5).status())
                .isEqualTo(422);
        assertThat(approves(ray, damaged, "giftSku", "MUG", "giftUnits", "many").status())
                .isEqualTo(422);
        done(approves(ray, damaged));
    }

    private String paidAfterDamage(Object... gift) throws Exception {
        var number = damaged();
        done(approves(ray, number, gift));
        done(receives(number, false, 1, 1));
        done(inspectsAndAccepts(number));
        done(financeApproves(fiona, number));
        backgroundStepsOf(number);
        return number;
    }

    /** A return of goods that the carrier damaged, with the photo that such a return needs. */
    private String damaged() throws Exception {
        var number = acceptedCase(shopFiles(sold(anOrder()), "DAMAGED_IN_TRANSIT", 1, 1));
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
        transaction.executeWithoutResult(status -> shows(number, picture.toByteArray()));
        if (!quinn.tasks(number, "Task_GiveOpinion").isEmpty()) {
            done(quinn.works(number, "Task_GiveOpinion", "opinion", "UNCLEAR", "opinionText", "see the photo"));
        }
        return number;
    }

    private void shows(String number, byte[] picture) {
        try {
            photos.add(new CaseNumber(number), CasePhotos.Purpose.REQUEST, picture);
        } catch (BusinessException refusal) {
            throw new AssertionError(refusal);
        }
    }

    private String lastMessage(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1).body();
    }
}
