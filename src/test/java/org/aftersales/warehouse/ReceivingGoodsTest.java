package org.aftersales.warehouse;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.aftersales.warehouse.Goods.all;
import static org.aftersales.warehouse.Goods.good;
import static org.aftersales.warehouse.Goods.nothing;
import static org.aftersales.warehouse.Goods.other;
import static org.aftersales.warehouse.Goods.parcel;
import static org.aftersales.warehouse.Goods.refused;
import static org.aftersales.warehouse.Goods.some;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.shared.BusinessException;
import org.aftersales.testdata.DeskTest;
import org.aftersales.workflow.TaskUnknownException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@DeskTest
class ReceivingGoodsTest {

    private Station station;

    @BeforeEach
    void peopleComeToWork(@Autowired AutowireCapableBeanFactory beans) {
        station = beans.createBean(Station.class);
    }

    @Autowired
    private StockLedger stock;

    @Autowired
    private ReceivingDock dock;

    @Autowired
    private org.camunda.bpm.engine.TaskService tasks;

    @Test
    @Tag("RR-13")
    @Tag("WH-01")
    @Tag("DF-08")
    @Tag("DF-16")
    void whatCameAndWasAcceptedIsPutAwayUnderTheNumberOfTheCase() throws Exception {
        var number = station.awaited(anOrder().line("DRILL-1", 2, 17_980), 2);

        station.arrives(number, all(1, 2));
        assertThat(station.file(number).status()).isEqualTo(CaseStatus.INSPECTING);
        station.inspected(number, 1, good(station.line(number, 1, "DRILL-1"), 2));

        assertThat(stock.ofCase(number)).singleElement().satisfies(movement -> {
            assertThat(movement.type()).isEqualTo("RETURN_INBOUND");
            assertThat(movement.sku()).isEqualTo("DRILL-1");
            assertThat(movement.units()).isEqualTo(2);
            assertThat(movement.stock()).isEqualTo(Stock.SELLABLE);
            assertThat(movement.operator()).isEqualTo("quinn");
            assertThat(movement.caseNumber()).isEqualTo(number);
        });
        assertThat(station.passed(number))
                .contains(
                        "Event_ParcelReceived",
                        "Task_InspectParcel",
                        "Task_PutAwayGoods",
                        "EndEvent_ParcelPutAway",
                        "EndEvent_AllParcelsReceived");
        assertThat(station.ended(number)).isTrue();
        assertThat(station.answers(number))
                .containsEntry("goodsAccepted", true)
                .containsEntry("returnCancelled", false);
        assertThat(station.soldLine(number, 1).returnedUnits()).isEqualTo(2);
        assertThat(station.soldLine(number, 1).reservedUnits()).isZero();
    }

    @Test
    @Tag("WH-03")
    @Tag("DF-09")
    void nothingComesIntoStockBeforeItWasInspected() throws Exception {
        var number = station.awaited(anOrder().line("LAMP-1", 1, 5_000), 1);

        station.arrives(number, all(1, 1));

        assertThat(stock.ofCase(number)).isEmpty();
        assertThat(station.openTasks(number)).containsExactly("Task_InspectParcel");
    }

    @Test
    @Tag("DF-14")
    void aSecondParcelAddsToTheFirstAndIsReceivedWhileTheFirstIsInspected() throws Exception {
        var number = station.awaited(anOrder().line("CHAIR-1", 4, 40_000), 4);

        station.arrives(number, some(1, 1));
        assertThat(station.openTasks(number)).containsExactly("Task_InspectParcel", "Task_ReceiveParcel");
        assertThat(station.file(number).status()).isEqualTo(CaseStatus.PARTIALLY_RECEIVED);
        station.arrives(number, all(1, 3));
        assertThat(station.file(number).lines().get(0).receivedUnits()).isEqualTo(4);

        station.inspected(number, 2, good(station.line(number, 2, "CHAIR-1"), 3));
        assertThat(station.ended(number)).isFalse();
        assertThat(station.file(number).status()).isEqualTo(CaseStatus.INSPECTING);
        station.inspected(number, 1, good(station.line(number, 1, "CHAIR-1"), 1));

        assertThat(station.ended(number)).isTrue();
        assertThat(station.file(number).lines().get(0).acceptedUnits()).isEqualTo(4);
        assertThat(station.soldLine(number, 1).returnedUnits()).isEqualTo(4);
        assertThat(station.stock(number, Stock.SELLABLE)).isEqualTo(4);
    }

    @Test
    @Tag("B-05")
    void lessThanAnnouncedGivesTheRestFreeAgain() throws Exception {
        var number = station.awaited(anOrder().line("CUP-1", 5, 5_000), 4);

        station.arrives(number, all(1, 3));
        station.inspected(number, 1, good(station.line(number, 1, "CUP-1"), 3));

        assertThat(station.soldLine(number, 1).returnedUnits()).isEqualTo(3);
        assertThat(station.soldLine(number, 1).reservedUnits()).isZero();
        assertThat(station.soldLine(number, 1).claimableUnits()).isEqualTo(2);
    }

    @Test
    @Tag("B-05")
    @Tag("U5")
    void moreThanAnnouncedIsRecordedAndNeverAccepted() throws Exception {
        var number = station.awaited(anOrder().line("CUP-2", 5, 5_000), 2);
        station.arrives(number, all(1, 3));
        var line = station.line(number, 1, "CUP-2");

        assertThatThrownBy(() -> station.inspected(number, 1, good(line, 3)))
                .isInstanceOf(MoreAcceptedThanRequestedException.class);
        station.inspected(number, 1, good(line, 2), refused(line, 1, RefusalCode.NOT_REQUESTED));

        var asked = station.file(number).lines().get(0);
        assertThat(asked.receivedUnits()).isEqualTo(3);
        assertThat(asked.acceptedUnits()).isEqualTo(2);
        assertThat(asked.refusedUnits()).isEqualTo(1);
        assertThat(station.stock(number, Stock.BACK_TO_CUSTOMER)).isEqualTo(1);
    }

    @Test
    @Tag("B-05")
    @Tag("U5")
    void anotherArticleIsInspectedTooAndCanOnlyBeRefused() throws Exception {
        station.approvedReturn(anOrder().line("FOREIGN-1", 1, 100), 1);
        var number = station.awaited(anOrder().line("CUP-3", 1, 1_000), 1);
        station.arrives(number, other("FOREIGN-1", 2));
        var line = station.line(number, 1, "FOREIGN-1");

        assertThatThrownBy(() -> station.inspected(number, 1, good(line, 2)))
                .isInstanceOf(ArticleNotRequestedException.class);
        station.inspected(number, 1, refused(line, 2, RefusalCode.ITEM_MISMATCH));

        assertThat(station.file(number).status()).isEqualTo(CaseStatus.INSPECTION_FAILED);
        assertThat(station.answers(number)).containsEntry("goodsAccepted", false);
        assertThat(station.soldLine(number, 1).claimableUnits()).isEqualTo(1);
    }

    @Test
    @Tag("U5")
    @Tag("B-05")
    void nothingCameAndNothingMoreIsExpected() throws Exception {
        var number = station.awaited(anOrder().line("CUP-4", 2, 1_000), 2);

        var receipt = station.arrives(number, nothing(false));

        assertThat(receipt.goodsArrived()).isFalse();
        assertThat(station.ended(number)).isTrue();
        assertThat(station.passed(number))
                .contains("EndEvent_AllParcelsReceived")
                .doesNotContain("Event_ParcelReceived");
        assertThat(station.file(number).status()).isEqualTo(CaseStatus.EXPIRED);
        assertThat(station.answers(number)).containsEntry("returnCancelled", true);
        assertThat(station.soldLine(number, 1).claimableUnits()).isEqualTo(2);
    }

    @Test
    void nothingCameButAnotherParcelIsExpectedSoTheCustomerMayStillCancel() throws Exception {
        var number = station.awaited(anOrder().line("CUP-5", 2, 1_000), 2);

        station.arrives(number, nothing(true));
        assertThat(station.openTasks(number)).containsExactly("Task_ReceiveParcel");
        assertThat(station.file(number).status()).isEqualTo(CaseStatus.PENDING_RETURN);
        station.customerCancels(number);

        assertThat(station.passed(number)).contains("EndEvent_ReturnCancelledBeforeReceipt");
        assertThat(station.answers(number)).containsEntry("returnCancelled", true);
    }

    @Test
    void afterAnEarlierParcelWasAcceptedNothingMoreMayCome() throws Exception {
        var number = station.awaited(anOrder().line("CUP-6", 2, 1_000), 2);

        station.arrives(number, some(1, 1));
        station.inspected(number, 1, good(station.line(number, 1, "CUP-6"), 1));
        assertThat(station.ended(number)).isFalse();
        station.arrives(number, nothing(false));

        assertThat(station.ended(number)).isTrue();
        assertThat(station.file(number).status()).isEqualTo(CaseStatus.INSPECTING);
        assertThat(station.answers(number)).containsEntry("goodsAccepted", true);
        assertThat(station.soldLine(number, 1).returnedUnits()).isEqualTo(1);
        assertThat(station.soldLine(number, 1).claimableUnits()).isEqualTo(1);
    }

    @Test
    void theSameParcelIsNotReceivedTwice() throws Exception {
        var number = station.awaited(anOrder().line("CUP-7", 3, 1_000), 3);
        var first = station.receiptTask(number);
        station.arrives(number, parcel("SF 1".replace(" ", "-"), 1, 1, true));

        assertThatThrownBy(() -> station.arrives(number, parcel("sf-1", 1, 1, true)))
                .isInstanceOf(ParcelAlreadyReceivedException.class);
        assertThatThrownBy(() -> station.asWalt(() -> dock.record(first, some(1, 1))))
                .isInstanceOf(CaseMovedOnException.class);

        assertThat(station.file(number).lines().get(0).receivedUnits()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE, 100_001, Long.MAX_VALUE, 4_294_967_297L})
    void quantitiesThatNoParcelHoldsAreRefused(long units) throws Exception {
        var number = station.awaited(anOrder().line("CUP-8", 3, 1_000), 3);

        assertThatThrownBy(() -> station.arrives(number, all(1, units))).isInstanceOf(UnitsInvalidException.class);

        nothingHappened(number);
    }

    @Test
    void linesAndArticlesThatAreNotTheirsAreRefused() throws Exception {
        var number = station.awaited(anOrder().line("CUP-9", 3, 1_000).line("SPOON-9", 3, 1_000), 3);

        assertThatThrownBy(() -> station.arrives(number, all(2, 1))).isInstanceOf(LineNotOfCaseException.class);
        assertThatThrownBy(() -> station.arrives(number, other("NEVER-SOLD", 1)))
                .isInstanceOf(ArticleNotInCatalogException.class);
        assertThatThrownBy(() -> station.arrives(number, other("CUP-9", 1)))
                .isInstanceOf(ArticleRequestedException.class);
        var twice = new Arrival(null, List.of(new Arrival.OfLine(1, 1), new Arrival.OfLine(1, 1)), List.of(), false);
        assertThatThrownBy(() -> station.arrives(number, twice)).isInstanceOf(RecordedTwiceException.class);
        assertThatThrownBy(() -> station.arrives(number, parcel("<script>", 1, 1, false)))
                .isInstanceOf(TrackingNumberInvalidException.class);

        nothingHappened(number);
    }

    @Test
    void aTaskOfSomebodyElseIsNotThere() throws Exception {
        var number = station.awaited(anOrder().line("CUP-10", 3, 1_000), 3);
        var task = station.receiptTask(number);

        assertThatThrownBy(() -> station.asQuinn(() -> dock.record(task, all(1, 1))))
                .isInstanceOf(TaskUnknownException.class);
        tasks.setAssignee(task, "wendy");
        assertThatThrownBy(() -> station.asWalt(() -> dock.record(task, all(1, 1))))
                .isInstanceOf(BusinessException.class);

        nothingHappened(number);
    }

    @Test
    void theTaskEndsByItsRecordAndInNoOtherWay() throws Exception {
        var number = station.awaited(anOrder().line("CUP-11", 3, 1_000), 3);
        var task = station.receiptTask(number);

        assertThatThrownBy(() -> station.asWalt(() -> {
                    tasks.complete(task, java.util.Map.of("moreParcelsExpected", false, "goodsArrived", false));
                    return true;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(RuntimeException.class);

        nothingHappened(number);
    }

    private void nothingHappened(org.aftersales.shared.CaseNumber number) throws Exception {
        assertThat(station.openTasks(number)).containsExactly("Task_ReceiveParcel");
        assertThat(station.file(number).status()).isEqualTo(CaseStatus.PENDING_RETURN);
        assertThat(station.file(number).lines().get(0).receivedUnits()).isZero();
    }
}
