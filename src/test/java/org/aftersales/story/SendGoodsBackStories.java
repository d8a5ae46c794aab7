package org.aftersales.story;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;
import org.aftersales.contact.Outbox;
import org.aftersales.contact.OutgoingMessage;
import org.aftersales.contact.Turn;
import org.aftersales.returns.StuckCases;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.testdata.AnOrder;
import org.aftersales.testdata.People;
import org.aftersales.warehouse.Stock;
import org.aftersales.warehouse.StockLedger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Goods that quality control refused stay the customer's: they are sent back, all of them and only once, unless the
 * customer gives them up, and no money waits for it.
 */
@Tag("QC-02")
@Tag("WH-02")
abstract class SendGoodsBackStories extends ReturnStory {

    private static final String SEND = "Task_SendRefusedGoodsBack";
    private static final String SCRAP = "Task_ScrapGoods";

    @Autowired
    private Outbox outbox;

    @Autowired
    private StockLedger stock;

    @Autowired
    private StuckCases cases;

    @Autowired
    private People people;

    @Test
    void refusedGoodsGoBackAndTheStockTheTimelineAndTheCustomerKnowHow() {
        var cup = article("CUP");
        var number = arrived(anOrder().line(cup, 2, 5_000), 2);
        assertThat(walt.tasks(number, SEND)).isEmpty();

        done(inspectsAndRefuses(number));

        assertThat(statusOf(number)).isEqualTo("REJECTED");
        assertThat(stock.units(cup, Stock.BACK_TO_CUSTOMER)).isEqualTo(2);
        var form = walt.get("/engine-rest/task/" + walt.task(number, SEND) + "/form-variables");
        assertThat(form.body().at("/caseView/value").asText())
                .contains("\"goodsToSendBack\":{\"articles\":[{", "\"sku\":\"" + cup + "\"", "\"units\":2");

        done(walt.works(
                number,
                SEND,
                "sentBackUnits",
                2,
                "sentBackCourier",
                " sf  express ",
                "sentBackTrackingNumber",
                "sf 77"));

        endedAt(number, "EndEvent_GoodsSentBack");
        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(stock.units(cup, Stock.BACK_TO_CUSTOMER)).isZero();
        var outbound = movements(number).get(1);
        assertThat(outbound.path("type").asText()).isEqualTo("REFUSED_OUTBOUND");
        assertThat(outbound.path("sku").asText()).isEqualTo(cup);
        assertThat(outbound.path("units").asInt()).isEqualTo(2);
        assertThat(outbound.path("stock").asText()).isEqualTo("BACK_TO_CUSTOMER");
        assertThat(outbound.path("operator").asText()).isEqualTo("walt");
        assertThat(outbound.path("movedAt").asText()).isNotBlank();
        assertThat(timeline(number))
                .contains("\"units\":\"2\"", "\"courier\":\"sf express\"", "\"trackingNumber\":\"SF77\"");
        assertThat(told(number).turn()).isEqualTo(Turn.GOODS_SENT_BACK);
        assertThat(told(number).body())
                .contains("已寄回给您", "Article " + cup + " × 2", "sf express", "SF77")
                .doesNotContain("{");
    }

    @Test
    void theMoneyForWhatWasAcceptedIsPaidBeforeTheRestGoesBack() {
        var number = arrived(
                anOrder()
                        .by("C-" + UUID.randomUUID().toString().substring(0, 8))
                        .line("MUG", 3, 9_000),
                3);
        readsEnglish(number);
        done(inspects(number, 1, 2));

        done(financeApproves(fiona, number));
        assertThat(walt.tasks(number, SEND)).isEmpty();
        backgroundWorkOf(number);

        assertThat(paidBack(number)).isEqualTo(3_000);
        assertThat(told(number).turn()).isEqualTo(Turn.REFUND_PAID);
        assertThat(statusOf(number)).isEqualTo("PENDING_REFUND");
        done(sendsBack(number, 2));

        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(statusOf(number)).isEqualTo("COMPLETED");
        assertThat(paidBack(number)).isEqualTo(3_000);
        assertThat(unitsSentBack(number)).isEqualTo(2);
        assertThat(told(number).body())
                .contains(
                        "we have sent them back to you:\n\n- 2 × Article MUG\n\n",
                        "travels with SF, tracking number SF-BACK");
    }

    @Test
    void whereNothingWasRefusedOrItIsScrappedNobodyHasToSendAnything() {
        var accepted = arrived(anOrder(), 1);
        done(inspectsAndAccepts(accepted));
        done(financeApproves(fiona, accepted));
        backgroundWorkOf(accepted);
        var scrapped = arrived(anOrder(), 1);
        done(inspects(scrapped, "SCRAP", 0, 1));

        endedAt(accepted, "EndEvent_NothingToSendBack");
        endedAt(scrapped, "EndEvent_NothingToSendBack");
        assertThat(unitsSentBack(scrapped)).isZero();
        assertThat(told(scrapped).turn()).isEqualTo(Turn.GOODS_REFUSED);
    }

    @Test
    void severalArticlesLeaveInOneParcelEachWithItsOwnRecord() {
        var cup = article("CUP");
        var pot = article("POT");
        var order = sold(anOrder().line(cup, 2, 5_000).line(pot, 1, 8_000));
        var number = acceptedCase(shopFiles(order, "NO_REASON", 1, 2, 2, 1));
        done(approves(ray, number));
        done(receives(number, false, 1, 2, 2, 1));
        done(inspectsAndRefuses(number));

        done(sendsBack(number, 3));

        assertThat(movements(number).stream()
                        .filter(movement -> movement.path("type").asText().equals("REFUSED_OUTBOUND"))
                        .map(movement -> movement.path("sku").asText() + " "
                                + movement.path("units").asInt()))
                .containsExactly(cup + " 2", pot + " 1");
        assertThat(told(number).body()).contains(cup + " × 2\n- ", pot + " × 1\n\n");
    }

    @Test
    void goodsThatTurnUpWhileOthersWaitToBeSentLeaveWithThem() {
        var number = refusedAndTheRestLost();
        var opened = walt.task(number, SEND);
        walt.claims(opened);

        theRestIsFoundAndRefused(number);

        assertThat(walt.task(number, SEND)).as("the only task").isEqualTo(opened);
        var packedBefore = packs(opened, 1);
        assertThat(packedBefore.status()).isEqualTo(422);
        assertThat(packedBefore.text("message")).startsWith("Units for the customer that lie here: 3.");
        done(packs(opened, 3));
        endedAt(number, "EndEvent_CustomerKnows");
        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(unitsSentBack(number)).isEqualTo(3);
        assertThat(parcels(number)).isEqualTo(1);
    }

    @Test
    void whatTurnsUpAfterTheEndGoesBackInAParcelOfItsOwn() {
        var number = refusedAndTheRestLost();
        done(sendsBack(number, 1));
        endedAt(number, "EndEvent_ReturnCompleted");

        theRestIsFoundAndRefused(number);
        done(sendsBack(number, 2));

        endedAt(number, "EndEvent_CustomerKnows");
        assertThat(unitsSentBack(number)).isEqualTo(3);
        assertThat(parcels(number)).isEqualTo(2);
        assertThat(told(number).body()).contains("Article MUG × 2").doesNotContain("× 1");
        assertThat(paidBack(number)).isEqualTo(6_000);
    }

    @Test
    @Tag("S23")
    void aManagerWhoClosesTheCaseDoesNotKeepTheCustomersGoods() throws Exception {
        var number = arrived(anOrder().line("MUG", 2, 5_000), 2);
        done(inspects(number, 1, 1));

        people.<BusinessException>as(
                "mia", "aftersales-manager", () -> cases.close(new CaseNumber(number), "agreed on the phone"));

        assertThat(fiona.tasks(number, "Task_ApproveRefund")).isEmpty();
        done(sendsBack(number, 1));
        endedAt(number, "EndEvent_ClosedByManager");
        assertThat(unitsSentBack(number)).isEqualTo(1);
        assertThat(statusOf(number)).isEqualTo("CLOSED");
    }

    @Test
    @Tag("S9")
    void nobodyElseSendsGoodsBackAndNoOddWordTakesThemOutOfTheStock() {
        var number = refused(2);
        var task = walt.task(number, SEND);
        for (var person : List.of(alice, ray, quinn, fiona, sue, shop)) {
            assertThat(person.tasks(number, SEND)).as(person.name()).isEmpty();
            assertThat(person.submits(
                                    task, "sentBackUnits", 2, "sentBackCourier", "SF", "sentBackTrackingNumber", "SF-1")
                            .status())
                    .as(person.name())
                    .isIn(403, 404);
        }
        walt.claims(task);

        for (var courier : List.of("", " ", "x".repeat(41), "SF 13912345678", "<b>SF</b>", "1234", "${1}")) {
            assertThat(walt.submits(
                                    task,
                                    "sentBackUnits",
                                    2,
                                    "sentBackCourier",
                                    courier,
                                    "sentBackTrackingNumber",
                                    "SF-1")
                            .status())
                    .as(courier)
                    .isEqualTo(422);
        }
        for (var tracking :
                List.of("", " ", "x".repeat(65), "SF 1, ring 139", "丰收", "x'; drop table stock_movement; --")) {
            assertThat(walt.submits(
                                    task,
                                    "sentBackUnits",
                                    2,
                                    "sentBackCourier",
                                    "SF",
                                    "sentBackTrackingNumber",
                                    tracking)
                            .status())
                    .as(tracking)
                    .isEqualTo(422);
        }
        for (var units : List.<Object>of(0, -2, 1, 3, 2_147_483_648L, 1.5, "2", "all", true)) {
            assertThat(packs(task, units).status()).as("%s units", units).isEqualTo(422);
        }
        assertThat(walt.submits(task, "sentBackCourier", "SF", "sentBackTrackingNumber", "SF-1")
                        .status())
                .isEqualTo(422);
        var clear = walt.submits(
                task, "sentBackUnits", 2, "sentBackCourier", "13912345678", "sentBackTrackingNumber", "SF-1");
        assertThat(clear.code()).isEqualTo("GoodsShipmentInvalid");
        assertThat(clear.text("message")).startsWith("Enter courier and tracking number of the goods");
        assertThat(walt.submits(
                                task,
                                "sentBackUnits",
                                2,
                                "sentBackCourier",
                                "SF",
                                "sentBackTrackingNumber",
                                "SF-1",
                                "goodsToSendBack",
                                false)
                        .code())
                .isEqualTo("FieldNotAsked");

        assertThat(walt.tasks(number, SEND)).containsExactly(task);
        assertThat(unitsSentBack(number)).isZero();
        assertThat(told(number).turn()).isEqualTo(Turn.GOODS_REFUSED);
        done(packs(task, 2));
        assertThat(packs(task, 2).accepted()).isFalse();
        assertThat(unitsSentBack(number)).isEqualTo(2);
    }

    @Test
    @Tag("S22")
    void courierAndNumberAreNowhereInTheHistoryOfTheEngine() {
        var number = refused(1);

        done(walt.works(
                number,
                SEND,
                "sentBackUnits",
                1,
                "sentBackCourier",
                "Canary Courier",
                "sentBackTrackingNumber",
                "SF-CANARY"));

        for (var table : List.of("ACT_HI_VARINST", "ACT_HI_DETAIL", "ACT_RU_VARIABLE")) {
            assertThat(tables().sql("select count(*) from " + table + " where TEXT_ in ('Canary Courier', 'SF-CANARY')")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    @Tag("R10")
    void ofTwoWhoSendTheSameGoodsAtOnceOnlyOneDoes() throws Exception {
        try (var dock = new Dock()) {
            for (int trial = 0; trial < 5; trial++) {
                var number = refused(2);
                var task = walt.task(number, SEND);
                walt.claims(task);

                var answers = dock.atOnce(() -> packs(task, 2));

                assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
                assertThat(answers)
                        .filteredOn(answer -> !answer.accepted())
                        .allSatisfy(answer -> assertThat(answer.status()).isIn(403, 404, 409, 422));
                assertThat(unitsSentBack(number)).isEqualTo(2);
                assertThat(parcels(number)).isEqualTo(1);
                assertThat(outbox.of(new CaseNumber(number)).stream()
                                .filter(message -> message.turn() == Turn.GOODS_SENT_BACK))
                        .hasSize(1);
                endedAt(number, "EndEvent_ReturnClosed");
            }
        }
    }

    @Test
    @Tag("R15")
    void theDatabaseLetsNothingLeaveThatDidNotComeForTheCustomer() {
        var number = arrived(anOrder().line("MUG", 3, 9_000), 3);
        done(inspects(number, 1, 2));
        var parcel = parcelRow(number);
        var other = refused(2);

        assertThatThrownBy(() -> leaves(number, parcel, "SELLABLE", 1))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> leaves(number, parcel, "BACK_TO_CUSTOMER", 3))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> leaves(number, parcel, "BACK_TO_CUSTOMER", 1))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> leaves(other, parcel, "BACK_TO_CUSTOMER", 2))
                .isInstanceOf(DataIntegrityViolationException.class);
        leaves(number, parcel, "BACK_TO_CUSTOMER", 2);
        assertThatThrownBy(() -> leaves(number, parcel, "BACK_TO_CUSTOMER", 2))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(unitsSentBack(number)).isEqualTo(2);
    }

    @Test
    void whatTheCustomerDoesNotWantBackIsScrapped() {
        var cup = article("CUP");
        var number = arrived(anOrder().line(cup, 2, 5_000), 2);
        done(inspectsAndRefuses(number));

        done(shop.post("/api/returns/" + number + "/goods-given-up", null));

        assertThat(walt.tasks(number, SEND)).isEmpty();
        assertThat(told(number).turn()).isEqualTo(Turn.GOODS_GIVEN_UP);
        assertThat(told(number).body())
                .contains("不再寄回", "- Article " + cup + " × 2")
                .doesNotContain("{");
        var form = walt.get("/engine-rest/task/" + walt.task(number, SCRAP) + "/form-variables");
        assertThat(form.body().at("/caseView/value").asText())
                .contains("\"goodsToScrap\":{\"articles\":[{", "\"sku\":\"" + cup + "\"", "\"units\":2");
        assertThat(stock.units(cup, Stock.BACK_TO_CUSTOMER))
                .as("still on the shelf")
                .isEqualTo(2);

        done(walt.works(number, SCRAP, "scrappedUnits", 2));

        endedAt(number, "EndEvent_GoodsScrapped");
        endedAt(number, "EndEvent_GoodsGivenUp");
        endedAt(number, "EndEvent_ReturnClosed");
        assertThat(stock.units(cup, Stock.BACK_TO_CUSTOMER)).isZero();
        assertThat(stock.units(cup, Stock.SCRAP)).isEqualTo(2);
        assertThat(movements(number).stream()
                        .skip(1)
                        .map(movement -> movement.path("type").asText() + " "
                                + movement.path("units").asInt() + " "
                                + movement.path("stock").asText() + " "
                                + movement.path("operator").asText()))
                .containsExactly("GIVEN_UP_OUTBOUND 2 BACK_TO_CUSTOMER walt", "GIVEN_UP_INBOUND 2 SCRAP walt");
        assertThat(happened(number)).contains("GoodsGivenUp", "GoodsScrapped");
        assertThat(paidBack(number)).isZero();
    }

    @Test
    void customerServiceEntersItForACustomerWhoCallsAndNobodyElseDoes() {
        var number = refused(1);
        var door = "/api/returns/" + number + "/goods-given-up";
        for (var person : List.of(ray, walt, quinn, fiona, sue)) {
            assertThat(person.post(door, null).status()).as(person.name()).isEqualTo(403);
        }

        done(amy.post(door, null));

        assertThat(walt.tasks(number, SCRAP)).hasSize(1);
        assertThat(amy.post(door, null).status()).isEqualTo(409);
        assertThat(amy.tasks(number, SCRAP)).isEmpty();
    }

    @Test
    void nothingIsGivenUpThatIsNotHereOrHasLeft() {
        var early = arrived(anOrder(), 1);
        var sent = refused(1);
        done(sendsBack(sent, 1));

        for (var number : List.of(early, sent)) {
            var answer = shop.post("/api/returns/" + number + "/goods-given-up", null);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("CaseMovedOn");
            assertThat(happened(number)).doesNotContain("GoodsGivenUp");
        }
        assertThat(shop.post("/api/returns/AS-000000-000000/goods-given-up", null)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void allThatWasGivenUpIsCountedIntoTheScrap() {
        var number = refused(2);
        done(shop.post("/api/returns/" + number + "/goods-given-up", null));
        var task = walt.task(number, SCRAP);
        walt.claims(task);

        for (var units : List.<Object>of(0, -2, 1, 3, 2_147_483_648L, 1.5, "2", "all", true)) {
            var answer = walt.submits(task, "scrappedUnits", units);
            assertThat(answer.status()).as("%s units", units).isEqualTo(422);
        }
        var less = walt.submits(task, "scrappedUnits", 1);
        assertThat(less.code()).isEqualTo("ScrappedGoodsDiffer");
        assertThat(less.text("message")).startsWith("Units that the customer has given up: 2.");
        assertThat(walt.submits(task, "scrappedUnits", 2, "goodsToScrap", false).code())
                .isEqualTo("FieldNotAsked");

        done(walt.submits(task, "scrappedUnits", 2));
        assertThat(walt.submits(task, "scrappedUnits", 2).accepted()).isFalse();
        assertThat(movements(number)).hasSize(3);
    }

    @Test
    void whatQualityControlHasScrappedIsNotScrappedAgain() {
        var number = acceptedCase(shopFiles(sold(anOrder()), "NO_REASON", 1, 1));
        done(approves(ray, number));
        done(shop.post("/api/returns/" + number + "/cancellation", null));
        done(walt.post("/api/returns/" + number + "/late-goods", null));
        done(receives(number, false, 1, 1));
        done(inspects(number, "SCRAP", 0, 1));

        done(alice.works(number, "Task_SettleLateGoods", "lateGoodsDecision", "givenUp"));

        endedAt(number, "EndEvent_NothingToScrap");
        endedAt(number, "EndEvent_LateGoodsGivenUp");
        assertThat(movements(number)).hasSize(1);
        assertThat(told(number).turn()).isEqualTo(Turn.LATE_GOODS_RECEIVED);
    }

    @Test
    void whatTurnsUpLaterIsSentThoughTheRestWasGivenUp() {
        var number = refusedAndTheRestLost();
        done(shop.post("/api/returns/" + number + "/goods-given-up", null));

        theRestIsFoundAndRefused(number);
        done(sendsBack(number, 2));
        done(walt.works(number, SCRAP, "scrappedUnits", 1));

        assertThat(unitsSentBack(number)).isEqualTo(2);
        endedAt(number, "EndEvent_GoodsScrapped");
        endedAt(number, "EndEvent_ReturnCompleted");
    }

    @Test
    void whatIsGivenUpInTwoStepsMayBeScrappedTogether() {
        var number = refusedAndTheRestLost();
        done(shop.post("/api/returns/" + number + "/goods-given-up", null));
        var first = walt.task(number, SCRAP);
        theRestIsFoundAndRefused(number);
        done(shop.post("/api/returns/" + number + "/goods-given-up", null));
        assertThat(outbox.of(new CaseNumber(number)).stream().filter(message -> message.turn() == Turn.GOODS_GIVEN_UP))
                .hasSize(2);

        walt.claims(first);
        done(walt.submits(first, "scrappedUnits", 3));
        done(walt.works(number, SCRAP, "scrappedUnits", 0));

        endedAt(number, "EndEvent_ReturnCompleted");
        assertThat(happened(number)).containsOnlyOnce("GoodsScrapped");
        assertThat(tables().sql("select sum(added) from stock_record where case_number = ? and stock = 'SCRAP'")
                        .param(number)
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    @Tag("R10")
    void whatIsSentAndGivenUpAtOnceHappensOnceOnly() throws Exception {
        try (var dock = new Dock()) {
            for (int trial = 0; trial < 5; trial++) {
                var number = refused(2);
                var task = walt.task(number, SEND);
                walt.claims(task);
                var first = new AtomicBoolean();

                var answers = dock.atOnce(() -> first.compareAndSet(false, true)
                        ? packs(task, 2)
                        : shop.post("/api/returns/" + number + "/goods-given-up", null));

                assertThat(answers).filteredOn(Answer::accepted).hasSize(1);
                assertThat(answers)
                        .filteredOn(answer -> !answer.accepted())
                        .allSatisfy(answer -> assertThat(answer.status()).isIn(403, 404, 409, 422));
                assertThat(unitsSentBack(number)).isEqualTo(happened(number).contains("GoodsGivenUp") ? 0 : 2);
                assertThat(tables().sql("select count(*) from stock_released where case_number = ?")
                                .param(number)
                                .query(Long.class)
                                .single())
                        .isEqualTo(1);
            }
        }
    }

    /** The parcel that a row of the table stands for. */
    private long parcelRow(String number) {
        tables().sql("insert into sent_back_parcel (case_number, courier, tracking_number) values (?, 'SF', 'SF-1')")
                .param(number)
                .update();
        return tables().sql("select max(id) from sent_back_parcel where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private void leaves(String number, long parcel, String from, int units) {
        tables().sql(
                        "insert into stock_released (inspection_id, parcel_id, movement_type, case_number, sku, units, stock, moved_at,"
                                + " operator) select inspection_id, ?, 'REFUSED_OUTBOUND', case_number, sku, ?, stock, moved_at, 'eve'"
                                + " from stock_movement where case_number = ? and stock = ?")
                .params(parcel, units, number, from)
                .update();
    }

    private static String article(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 6);
    }

    private void readsEnglish(String number) {
        tables().sql("update customer set language = 'en' where customer_number ="
                        + " (select customer_number from case_file where case_number = ?)")
                .param(number)
                .update();
    }

    private String arrived(AnOrder order, int units) {
        return arrived(order, units, units, false);
    }

    /** What came of a return of the first line. */
    private String arrived(AnOrder order, int units, int came, boolean moreExpected) {
        var number = acceptedCase(shopFiles(sold(order), "NO_REASON", 1, units));
        done(approves(ray, number));
        done(receives(number, moreExpected, 1, came));
        return number;
    }

    /** A case whose goods wait to be sent back. */
    private String refused(int units) {
        var number = arrived(anOrder().line("MUG", units, 5_000), units);
        done(inspectsAndRefuses(number));
        return number;
    }

    /** One unit of three was refused and waits to be sent back; the courier lost the others, and they are paid for. */
    private String refusedAndTheRestLost() {
        var number = arrived(anOrder().line("MUG", 3, 9_000), 3, 1, true);
        done(inspectsAndRefuses(number));
        announces(number, "SF-B");
        isLost(number);
        done(financeApproves(fiona, number));
        backgroundWorkOf(number);
        return number;
    }

    private void theRestIsFoundAndRefused(String number) {
        done(walt.post("/api/returns/" + number + "/late-goods", null));
        done(receives(number, false, 1, 2));
        done(inspectsAndRefuses(number));
    }

    private Answer inspects(String number, int accepted, int refused) {
        return inspects(number, "RETURN_TO_CUSTOMER", accepted, refused);
    }

    /** QC accepts some units of the only line, and refuses others. */
    private Answer inspects(String number, String disposition, int accepted, int refused) {
        var task = quinn.task(number, "Task_InspectParcel");
        quinn.claims(task);
        var line = quinn.get("/api/tasks/" + task + "/inspection")
                .body()
                .at("/lines/0/parcelLineId")
                .asLong();
        var parts = new ArrayList<Map<String, Object>>();
        if (accepted > 0) {
            parts.add(part(line, accepted, true, "RESTOCK"));
        }
        parts.add(part(line, refused, false, disposition));
        return quinn.post("/api/tasks/" + task + "/inspection", Map.of("parts", parts));
    }

    private static Map<String, Object> part(long line, int units, boolean accepted, String disposition) {
        var part = new HashMap<String, Object>();
        part.put("parcelLineId", line);
        part.put("units", units);
        part.put("accepted", accepted);
        part.put("packagingComplete", true);
        part.put("accessoriesComplete", true);
        part.put("opened", false);
        part.put("severity", accepted ? "NONE" : "MAJOR");
        part.put("faultParty", accepted ? "NONE" : "CUSTOMER");
        part.put("disposition", disposition);
        if (!accepted) {
            part.put("refusalCode", "USED");
        }
        return part;
    }

    private Answer packs(String task, Object units) {
        return walt.submits(task, "sentBackUnits", units, "sentBackCourier", "SF", "sentBackTrackingNumber", "SF-BACK");
    }

    private List<JsonNode> movements(String number) {
        return StreamSupport.stream(
                        walt.get("/api/stock-movements/" + number).body().spliterator(), false)
                .toList();
    }

    private long unitsSentBack(String number) {
        return movements(number).stream()
                .filter(movement -> movement.path("type").asText().equals("REFUSED_OUTBOUND"))
                .mapToLong(movement -> movement.path("units").asLong())
                .sum();
    }

    private long parcels(String number) {
        return tables().sql("select count(*) from sent_back_parcel where case_number = ?")
                .param(number)
                .query(Long.class)
                .single();
    }

    private String timeline(String number) {
        return tables().sql("select facts from case_timeline where case_number = ? and what = 'GoodsSentBack'")
                .param(number)
                .query(String.class)
                .single();
    }

    private List<String> happened(String number) {
        return tables().sql("select what from case_timeline where case_number = ? order by id")
                .param(number)
                .query(String.class)
                .list();
    }

    private OutgoingMessage told(String number) {
        var messages = outbox.of(new CaseNumber(number));
        return messages.get(messages.size() - 1);
    }

    /** Two people at one parcel. */
    private static final class Dock implements AutoCloseable {

        private final ExecutorService people = Executors.newFixedThreadPool(2);

        List<Answer> atOnce(Callable<Answer> step) throws Exception {
            var start = new CyclicBarrier(2);
            Callable<Answer> together = () -> {
                start.await(60, TimeUnit.SECONDS);
                return step.call();
            };
            var first = people.submit(together);
            var second = people.submit(together);
            return List.of(first.get(60, TimeUnit.SECONDS), second.get(60, TimeUnit.SECONDS));
        }

        @Override
        public void close() {
            people.shutdownNow();
        }
    }
}
