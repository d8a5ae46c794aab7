package org.aftersales.warehouse;

import static org.aftersales.testdata.AnOrder.anOrder;
import static org.aftersales.warehouse.Goods.accepted;
import static org.aftersales.warehouse.Goods.all;
import static org.aftersales.warehouse.Goods.good;
import static org.aftersales.warehouse.Goods.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart.Viewer;
import org.aftersales.testdata.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class InspectingGoodsTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2099, 1, 1);

    @Autowired
    private StockLedger stock;

    @Autowired
    private Inspections inspections;

    @Autowired
    private InspectionBench bench;

    @Autowired
    private ReceiptView receiptView;

    @Autowired
    private InspectionView inspectionView;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Station station;

    @BeforeEach
    void peopleComeToWork(@Autowired AutowireCapableBeanFactory beans) {
        station = beans.createBean(Station.class);
    }

    @Test
    @Tag("QC-01")
    @Tag("QC-02")
    @Tag("QC-09")
    @Tag("RR-16")
    @Tag("U10")
    @Tag("B-06")
    void onePartGoesBackIntoStockAndTheDamagedOneBackToTheCustomerWithTheReason() throws Exception {
        var number = station.awaited(anOrder().line("VASE-1", 3, 30_000), 3);
        station.arrives(number, all(1, 3));
        var line = station.line(number, 1, "VASE-1");

        station.inspected(number, 1, good(line, 2), refused(line, 1, RefusalCode.MAN_MADE_DAMAGE));

        assertThat(station.stock(number, Stock.SELLABLE)).isEqualTo(2);
        assertThat(station.stock(number, Stock.BACK_TO_CUSTOMER)).isEqualTo(1);
        assertThat(station.soldLine(number, 1).returnedUnits()).isEqualTo(2);
        assertThat(station.soldLine(number, 1).claimableUnits()).isEqualTo(1);
        assertThat(inspections.ofCase(number)).last().satisfies(part -> {
            assertThat(part.packagingComplete()).isFalse();
            assertThat(part.accessoriesComplete()).isFalse();
            assertThat(part.batch()).isEqualTo("B-7");
            assertThat(part.defect()).isEqualTo("scratched all over");
            assertThat(part.faultParty()).isEqualTo(FaultParty.CUSTOMER);
            assertThat(part.refusalCode()).isEqualTo(RefusalCode.MAN_MADE_DAMAGE);
        });
        var finance = new Viewer("fiona", Set.of("finance"), Locale.ENGLISH);
        assertThat((List<?>) receiptView.of(number, finance).get("lines")).hasSize(1);
        assertThat(inspectionView.of(number, finance).toString()).contains("The damage was caused by use");
    }

    @Test
    @Tag("QC-02")
    @Tag("B-05")
    void whenNothingIsAcceptedTheGoodsAreRefusedAndTheUnitsFreeAgain() throws Exception {
        var number = station.awaited(anOrder().line("VASE-2", 2, 30_000), 2);
        station.arrives(number, all(1, 2));

        station.inspected(number, 1, refused(station.line(number, 1, "VASE-2"), 2, RefusalCode.USED));

        assertThat(station.file(number).status()).isEqualTo(CaseStatus.INSPECTION_FAILED);
        assertThat(station.answers(number)).containsEntry("goodsAccepted", false);
        assertThat(station.soldLine(number, 1).claimableUnits()).isEqualTo(2);
        assertThat(station.stock(number, Stock.SELLABLE)).isZero();
    }

    @Test
    @Tag("U4")
    void whatIsRefundedNeedNotBecomeSellable() throws Exception {
        var number = station.awaited(anOrder().line("VASE-3", 2, 30_000), 2);
        station.arrives(number, all(1, 2));
        var line = station.line(number, 1, "VASE-3");

        station.inspected(number, 1, good(line, 1), accepted(line, 1, true, null, Disposition.DAMAGED_STOCK));

        assertThat(station.file(number).lines().get(0).acceptedUnits()).isEqualTo(2);
        assertThat(station.stock(number, Stock.SELLABLE)).isEqualTo(1);
        assertThat(station.stock(number, Stock.DAMAGED)).isEqualTo(1);
    }

    @Test
    @Tag("B-06")
    @Tag("U11")
    void anOpenedOrExpiredHealthProductNeverBecomesSellable() throws Exception {
        var number = station.awaited(anOrder().healthLine("PILLS-1", 2, 20_000, "B-1", FAR_AHEAD), 2);
        station.arrives(number, all(1, 2));
        var line = station.line(number, 1, "PILLS-1");

        for (var part : List.of(
                accepted(line, 2, true, null, Disposition.RESTOCK),
                accepted(line, 2, false, LONG_AGO, Disposition.RESTOCK))) {
            assertThatThrownBy(() -> station.inspected(number, 1, part))
                    .isInstanceOf(HealthProductNotSellableException.class);
        }
        station.inspected(number, 1, good(line, 1), accepted(line, 1, true, null, Disposition.SCRAP));

        assertThat(station.stock(number, Stock.SELLABLE)).isEqualTo(1);
        assertThat(station.stock(number, Stock.SCRAP)).isEqualTo(1);
    }

    @Test
    @Tag("B-06")
    @Tag("QC-09")
    void aHealthProductWithATornSealIsNeverSoldAgain() throws Exception {
        var number = station.awaited(anOrder().healthLine("PILLS-4", 1, 20_000, "B-1", FAR_AHEAD), 1);
        station.arrives(number, all(1, 1));
        var line = station.line(number, 1, "PILLS-4");

        for (var choice : List.of(Disposition.RESTOCK, Disposition.DAMAGED_STOCK)) {
            assertThatThrownBy(() -> station.inspected(number, 1, accepted(line, 1, false, true, choice)))
                    .isInstanceOf(HealthProductNotSellableException.class);
        }
        station.inspected(number, 1, accepted(line, 1, false, true, Disposition.SCRAP));

        assertThat(station.stock(number, Stock.SCRAP)).isEqualTo(1);
    }

    @Test
    @Tag("RR-16")
    @Tag("QC-09")
    void whatLacksAccessoriesGoesToTheBStockInsteadOfTheShelf() throws Exception {
        var number = station.awaited(anOrder().line("VASE-6", 1, 30_000), 1);
        station.arrives(number, all(1, 1));
        var line = station.line(number, 1, "VASE-6");

        assertThatThrownBy(() -> station.inspected(number, 1, accepted(line, 1, true, false, Disposition.RESTOCK)))
                .isInstanceOf(DispositionNotAllowedException.class);
        station.inspected(number, 1, accepted(line, 1, true, false, Disposition.DAMAGED_STOCK));

        assertThat(station.stock(number, Stock.DAMAGED)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"opened = true", "packaging_complete = false", "expired = true, expiry = date '2020-01-01'"})
    @Tag("B-06")
    @Tag("U11")
    void theDatabaseRefusesSuchStockToo(String state) throws Exception {
        var number = station.awaited(anOrder().healthLine("PILLS-2", 1, 20_000, "B-1", FAR_AHEAD), 1);
        station.arrives(number, all(1, 1));
        var line = station.line(number, 1, "PILLS-2");
        station.inspected(number, 1, good(line, 1));

        assertThatThrownBy(() -> jdbc.sql("update inspection set " + state + " where parcel_line_id = " + line)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update stock_movement set opened = true where case_number = ?")
                        .param(number.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anInspectionThatDoesNotFitChangesNothing() throws Exception {
        var number = station.awaited(anOrder().line("VASE-4", 2, 30_000), 2);
        station.arrives(number, all(1, 2));
        var line = station.line(number, 1, "VASE-4");

        assertThatThrownBy(() -> station.inspected(number, 1, good(line, 1)))
                .isInstanceOf(PartsDoNotAddUpException.class);
        assertThatThrownBy(() -> station.inspected(number, 1)).isInstanceOf(PartsDoNotAddUpException.class);
        assertThatThrownBy(() -> station.inspected(number, 1, good(line, 3), good(line, -1)))
                .isInstanceOf(UnitsInvalidException.class);
        assertThatThrownBy(() -> station.inspected(number, 1, good(line, 2), good(line + 1_000_000, 1)))
                .isInstanceOf(LineNotOfParcelException.class);
        assertThatThrownBy(() -> station.inspected(number, 1, refused(line, 2, null)))
                .isInstanceOf(RefusalReasonMissingException.class);
        assertThatThrownBy(() ->
                        station.inspected(number, 1, accepted(line, 2, false, null, Disposition.RETURN_TO_CUSTOMER)))
                .isInstanceOf(DispositionNotAllowedException.class);

        assertThat(station.openTasks(number)).containsExactly("Task_InspectParcel");
        assertThat(inspections.ofCase(number)).isEmpty();
        assertThat(station.file(number).lines().get(0).acceptedUnits()).isZero();
    }

    @Test
    @Tag("R15")
    @Tag("R10")
    void anInspectionIsRecordedAndPutAwayOnce() throws Exception {
        var number = station.awaited(anOrder().line("VASE-5", 1, 30_000), 1);
        station.arrives(number, all(1, 1));
        var task = station.inspectionTask(number, 1);
        var part = good(station.line(number, 1, "VASE-5"), 1);
        station.inspected(number, 1, part);

        assertThatThrownBy(() -> station.asQuinn(() -> {
                    bench.record(task, List.of(part));
                    return true;
                }))
                .isInstanceOf(CaseMovedOnException.class);
        assertThat(transaction.<Integer>execute(status -> stock.putAway(number)))
                .isZero();

        assertThat(stock.ofCase(number)).hasSize(1);
    }

    /** Whatever comes and however it is judged: never more accepted than requested, and every inspected part in one stock. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    @Tag("U5")
    @Tag("DF-14")
    @Tag("WH-03")
    void acceptedNeverExceedsRequestedAndMovementsEqualInspections(long seed) throws Exception {
        var chance = new Random(seed);
        var requested = 1 + chance.nextInt(5);
        var sku = "RANDOM-" + seed;
        var number = station.awaited(anOrder().line(sku, requested, 10_000), requested);

        for (int parcel = 1; !station.ended(number); parcel++) {
            var more = parcel < 4 && chance.nextBoolean();
            var units = chance.nextInt(4);
            var arrival = units == 0 ? Goods.nothing(more) : more ? Goods.some(1, units) : all(1, units);
            station.arrives(number, arrival);
            if (units > 0) {
                inspectSomehow(number, parcel, sku, units, chance);
            }
        }

        var line = station.file(number).lines().get(0);
        assertThat(line.acceptedUnits()).isLessThanOrEqualTo(requested);
        var inspected = inspections.ofCase(number);
        assertThat(inspected.stream().mapToInt(Inspection::units).sum()).isEqualTo(line.receivedUnits());
        assertThat(stock.ofCase(number).stream().map(StockMovement::units).toList())
                .isEqualTo(inspected.stream().map(Inspection::units).toList());
        assertThat(station.stock(number, Stock.SELLABLE)).isEqualTo(line.acceptedUnits());
        assertThat(station.soldLine(number, 1).reservedUnits()).isZero();
        assertThat(station.soldLine(number, 1).returnedUnits()).isEqualTo(line.acceptedUnits());
    }

    private void inspectSomehow(CaseNumber number, int parcel, String sku, int units, Random chance) throws Exception {
        var line = station.onTheBench(number, parcel).lines().get(0);
        assertThat(line.goods().sku()).isEqualTo(sku);
        var good = Math.min(line.acceptableUnits(), chance.nextInt(units + 1));
        var parts = IntStream.of(0, 1)
                .filter(part -> part == 0 ? good > 0 : units > good)
                .mapToObj(part -> part == 0
                        ? good(line.goods().id(), good)
                        : refused(line.goods().id(), units - good, RefusalCode.OTHER))
                .toArray(InspectedPart[]::new);
        station.inspected(number, parcel, parts);
    }

    @Test
    void theParcelTellsWhatMayBecomeOfItsGoods() throws Exception {
        var number = station.awaited(anOrder().healthLine("PILLS-3", 1, 20_000, "B-1", FAR_AHEAD), 1);
        station.arrives(number, all(1, 1));

        var line = station.onTheBench(number, 1).lines().get(0);

        assertThat(line.acceptableUnits()).isEqualTo(1);
        assertThat(line.ifAccepted().proposed()).isEqualTo(Disposition.RESTOCK);
        assertThat(line.ifRefused().allowed()).containsExactly(Disposition.RETURN_TO_CUSTOMER, Disposition.SCRAP);
        assertThat(line.goods().toldBatch()).isEqualTo("B-1");
    }
}
