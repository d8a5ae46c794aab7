package org.aftersales.orders.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.aftersales.catalog.ProductClass;
import org.aftersales.catalog.store.ProductsOnDatabase;
import org.aftersales.customers.store.CustomersOnDatabase;
import org.aftersales.orders.ImportFault;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.ImportReport;
import org.aftersales.orders.ImportReport.Counts;
import org.aftersales.orders.Order;
import org.aftersales.orders.OrderLine;
import org.aftersales.orders.Shipment;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.shared.OrderNumber;
import org.aftersales.testdata.Canary;
import org.aftersales.testdata.TestDatabase;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class OrderImportTest {

    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final String number = "SO-" + COUNTER.incrementAndGet();

    @ParameterizedTest
    @EnumSource
    @Tag("B-03")
    @Tag("DF-06")
    @Tag("DF-12")
    void anOrderLandsWithEverythingTheShopTellsAndEveryDiscountIsSpreadOverItsLines(TestDatabase kind)
            throws Exception {
        var report = tell(kind, fullOrder());

        assertThat(report.errors()).isEmpty();
        assertThat(report.orders()).isEqualTo(new Counts(1, 0, 0, 0));
        var order = order(kind);
        // 300.00 + 100.00 - 1.00 line discount = 399.00; less 10.00, 20.00 and 5.00 for the whole order; freight 12.00
        assertThat(order.lines()).extracting(OrderLine::paidMinor).containsExactly(27_371L, 9_029L);
        assertThat(order.lines()).extracting(OrderLine::couponMinor).containsExactly(1_503L, 497L);
        assertThat(order.lines()).extracting(OrderLine::points).containsExactly(375L, 125L);
        assertThat(order.lines()).extracting(OrderLine::listPriceMinor).containsExactly(12_000L, 10_000L);
        assertThat(order.freightMinor()).isEqualTo(1_200);
        assertThat(order.payments())
                .extracting(Order.Payment::provider, Order.Payment::reference, Order.Payment::amountMinor)
                .containsExactly(tuple("wechatpay", "WX-" + number, 37_600L));
        assertThat(order.couponCode()).isEqualTo("SPRING20");
        assertThat(order.distributorNumber()).isEqualTo("D-77");
        assertThat(order.paid()).isTrue();
        assertThat(order.deliveredAt()).isEqualTo(Instant.parse("2026-03-04T02:30:00Z"));
        var capsules = order.lines().get(1);
        assertThat(capsules.productClass()).isEqualTo("HEALTH");
        assertThat(capsules.batch()).isEqualTo("B-2025-11");
        assertThat(capsules.expiry()).isEqualTo(LocalDate.parse("2027-11-30"));
        var customer = CustomersOnDatabase.customers(database(kind))
                .find("C-" + number)
                .orElseThrow();
        assertThat(customer.level()).isEqualTo("VIP");
        assertThat(customer.phone()).isEqualTo(Canary.PHONE);
        assertThat(customer.language().toLanguageTag()).isEqualTo("zh-CN");
    }

    @ParameterizedTest
    @EnumSource
    void theSameAgainChangesNothing(TestDatabase kind) throws Exception {
        tell(kind, fullOrder());
        var before = order(kind);

        var again = tell(kind, fullOrder());

        assertThat(again.orders()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(order(kind)).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void aChangedOrderFollowsTheShopAsFarAsTheLedgerAllows(TestDatabase kind) throws Exception {
        tell(kind, simple(5, "delivered_at", "2026-03-03T10:00:00"));
        var ledger = OrdersOnDatabase.ledger(database(kind));
        var line = order(kind).lines().get(0);
        ledger.reserve(line.id(), 2);
        OrdersOnDatabase.money(database(kind)).settle(line.id(), 0, 2, 2_000);

        var fewer = tell(kind, simple(2, "delivered_at", "2026-03-04T10:00:00"));
        assertThat(fewer.orders()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(order(kind).lines().get(0).units()).isEqualTo(2);
        assertThat(order(kind).lines().get(0).id()).isEqualTo(line.id());
        assertThat(order(kind).deliveredAt()).isEqualTo(Instant.parse("2026-03-04T02:00:00Z"));

        var tooFew = tell(kind, simple(1, "delivered_at", "2026-03-05T10:00:00"));
        assertThat(tooFew.orders()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(tooFew.errors()).singleElement().satisfies(error -> {
            assertThat(error.fault()).isEqualTo(ImportFault.LINE_IN_USE);
            assertThat(error.order()).isEqualTo(number);
        });
        assertThat(order(kind).deliveredAt())
                .as("a refused change leaves nothing behind")
                .isEqualTo(Instant.parse("2026-03-04T02:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("RO-01")
    void unitsThatAreCorrectedAfterTheParcelHasLeftHaveLeftToo(TestDatabase kind) throws Exception {
        tell(kind, simple(1, "delivered_at", "2026-03-03T10:00:00"));

        tell(kind, simple(2, "delivered_at", "2026-03-03T10:00:00"));

        var line = order(kind).lines().get(0);
        assertThat(line.shippedUnits()).isEqualTo(2);
        assertThat(line.unshippedUnits()).isZero();
        assertThat(line.returnableUnits()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("RO-01")
    void whatWasToldParcelByParcelHasArrivedWhenTheShopSaysSoExceptWhatIsHeld(TestDatabase kind) throws Exception {
        tell(kind, simple(4));
        var ledger = OrdersOnDatabase.ledger(database(kind));
        var line = order(kind).lines().get(0);
        ledger.ship(line.id(), 2);
        OrdersOnDatabase.shipmentBook(database(kind))
                .store(new Shipment(
                        new OrderNumber(number),
                        "P-1",
                        Instant.parse("2026-03-02T02:00:00Z"),
                        List.of(new Shipment.Line(1, 2))));
        ledger.reserve(line.id(), 1);
        ledger.hold(line.id(), 1);
        tell(kind, simple(4));
        assertThat(order(kind).lines().get(0).shippedUnits())
                .as("one parcel is under way")
                .isEqualTo(2);

        tell(kind, simple(4, "delivered_at", "2026-03-04T10:00:00"));

        assertThat(order(kind).deliveredAt()).isEqualTo(Instant.parse("2026-03-04T02:00:00Z"));
        assertThat(order(kind).lines().get(0).shippedUnits())
                .as("all but the one whose money is asked back")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void twoImportsOfTheSameOrderAtOnceLeaveOneOrder(TestDatabase kind) throws Exception {
        var start = new CyclicBarrier(2);
        var people = Executors.newFixedThreadPool(2);
        Callable<ImportReport> sending = () -> {
            start.await();
            return tell(kind, fullOrder());
        };

        var first = people.submit(sending);
        var second = people.submit(sending);

        assertThat(first.get().orders().imported() + second.get().orders().imported())
                .isEqualTo(1);
        assertThat(first.get().orders().unchanged() + second.get().orders().unchanged())
                .isEqualTo(1);
        people.shutdown();
    }

    @Test
    @Tag("DF-05")
    void whatTheShopDoesNotTellStaysUnknown() throws Exception {
        tell(TestDatabase.H2, simple(1));

        var order = order(TestDatabase.H2);
        assertThat(order.deliveredAt()).isNull();
        assertThat(order.shippedAt()).isNull();
        assertThat(order.lines().get(0).batch()).isNull();
        assertThat(order.couponCode()).isNull();
    }

    @Test
    @Tag("DF-05")
    void paidAndDeliveredAreTwoFactsThatFollowNeitherFromEachOther() throws Exception {
        tell(TestDatabase.H2, simple(1, "paid", "false", "delivered_at", "2026-03-03T10:00:00"));

        assertThat(order(TestDatabase.H2).paid()).isFalse();
        assertThat(order(TestDatabase.H2).payments()).isEmpty();
        assertThat(order(TestDatabase.H2).deliveredAt()).isNotNull();
    }

    @Test
    void anAbsentFactOfALaterOrderDoesNotEraseWhatIsKnownOfTheCustomerOrTheArticle() {
        tell(TestDatabase.H2, fullOrder());

        tell(
                TestDatabase.H2,
                """
                {"number": "%s-later", "customer": {"number": "C-%s"}, "currency": "CNY", "orderedAt": "2026-03-05T10:00:00",
                 "lines": [{"sku": "VITC-%s", "name": "Vit C", "units": 1, "unitPrice": 1}]}"""
                        .formatted(number, number, number));

        var customer = CustomersOnDatabase.customers(database(TestDatabase.H2))
                .find("C-" + number)
                .orElseThrow();
        assertThat(customer.level()).isEqualTo("VIP");
        assertThat(customer.phone()).isEqualTo(Canary.PHONE);
        assertThat(ProductsOnDatabase.products(database(TestDatabase.H2))
                        .find("VITC-" + number)
                        .orElseThrow()
                        .productClass())
                .isEqualTo(ProductClass.HEALTH);
    }

    @Test
    void linesAreNumberedInTheOrderOfTheirRowsAndOneArticleMayStandThereAtTwoPrices() throws Exception {
        var report = csv(
                """
                order_no,ordered_at,customer_no,country,sku,description,quantity,unit_price
                %1$s,2010-12-01T08:28:00,17850,United Kingdom,22632,HAND WARMER,6,1.85
                %1$s,2010-12-01T08:28:00,17850,United Kingdom,22632,HAND WARMER,4,1.65
                """
                        .formatted(number));

        assertThat(report.errors()).isEmpty();
        var order = order(TestDatabase.H2);
        assertThat(order.currency()).isEqualTo(CurrencyUnit.GBP);
        assertThat(order.lines()).extracting(OrderLine::lineNumber).containsExactly(1, 2);
        assertThat(order.lines()).extracting(OrderLine::paidMinor).containsExactly(1_110L, 660L);
        assertThat(order.deliveredAt()).isEqualTo(Instant.parse("2010-12-03T08:28:00Z"));
        assertThat(order.payments())
                .extracting(Order.Payment::provider, Order.Payment::reference, Order.Payment::amountMinor)
                .containsExactly(tuple("simulator", number, 1_770L));
    }

    @Test
    @Tag("B-03")
    void whereNoSimulatorPaysAFileThatSaysNothingOfPaymentMakesNoOrderAPaidOne() throws Exception {
        var desk = ImportsOnDatabase.desk(database(TestDatabase.H2), CLOCK, DataSize.ofMegabytes(1), false);

        var report = desk.importNow(ImportsOnDatabase.stream(simple(2)), ImportsOnDatabase.options(CLOCK, null));

        assertThat(report.errors()).isEmpty();
        assertThat(order(TestDatabase.H2).payments()).isEmpty();
        assertThat(order(TestDatabase.H2).paid()).isFalse();

        var said = new ImportOptions(null, null, CLOCK.getZone(), "alipay");
        desk.importNow(ImportsOnDatabase.stream(simple(2)), said);
        assertThat(order(TestDatabase.H2).payments())
                .extracting(Order.Payment::provider, Order.Payment::amountMinor)
                .containsExactly(tuple("alipay", 2_000L));
    }

    @Test
    void aBadRowIsToldWithLineFieldAndReasonAndTheOtherOrdersLand() {
        var report = csv(
                """
                order_no,ordered_at,customer_no,sku,description,quantity,unit_price
                %1$s-a,2010-12-01T08:28:00,17850,22632,HAND WARMER,6,1.85
                %1$s-b,2010-12-01T08:28:00,17850,22632,HAND WARMER,six,1.855
                %1$s-b,2010-12-01T08:28:00,17850,22633,HAND WARMER,1,1.85
                %1$s-c,yesterday,17850,22632,HAND WARMER,-2,
                %1$s-d,2010-12-01T08:28:00,17850,22632,HAND WARMER,6
                %1$s-a,2010-12-01T08:28:00,17850,22633,HAND WARMER,6,1.85
                %1$s-e,2010-12-01T08:28:00,17850,22632,HAND WARMER,6,1.85
                """
                        .formatted(number));

        assertThat(report.orders()).isEqualTo(new Counts(2, 0, 0, 4));
        assertThat(report.rowsRead()).isEqualTo(7);
        assertThat(report.errors())
                .extracting(error -> error.line() + " " + error.field() + " " + error.fault())
                .contains(
                        "3 quantity NUMBER_UNREADABLE",
                        "3 unit_price AMOUNT_TOO_PRECISE",
                        "5 ordered_at TIME_UNREADABLE",
                        "5 quantity NUMBER_NOT_POSITIVE",
                        "5 unit_price FIELD_MISSING",
                        "6  ROW_MISSHAPEN",
                        "7 order_no ORDER_TOLD_TWICE");
    }

    @ParameterizedTest
    @Tag("B-03")
    @Tag("IN-14")
    @ValueSource(
            strings = {
                "b,2010-12-01T08:28:00,17850,22632,\"19\"\" rack\" x,6,1.85",
                "b,2010-12-01T08:28:00,17850,22632,\"rack,6,1.85",
                "b,2010-12-01T08:28:00,\"17850,22632,rack,6,1.85",
                "b,2010-12-01T08:28:00,17850,22632,rack\u0000,\"6\"6,1.85"
            })
    void aRowWhoseQuotesDoNotMatchCostsItsOwnOrderAndNoOther(String row) {
        var file =
                """
                order_no,ordered_at,customer_no,sku,description,quantity,unit_price
                %1$s-a,2010-12-01T08:28:00,17850,22632,HAND WARMER,6,1.85
                %1$s-%2$s
                %1$s-b,2010-12-01T08:28:00,17850,22633,HAND WARMER,1,1.85
                %1$s-c,2010-12-01T08:28:00,17850,22632,"HAND
                WARMER, ""RED""\",6,1.85
                %1$s-d,2010-12-01T08:28:00,17850,22632,HAND WARMER,six,1.85
                %1$s-e,2010-12-01T08:28:00,17850,22632,HAND WARMER,6,1.85
                """
                        .formatted(number, row);

        for (var ends : List.of("\n", "\r\n", "\r")) {
            var report = csv(file.replace("\n", ends));

            assertThat(report.orders().refused()).isEqualTo(2);
            assertThat(report.orders().imported() + report.orders().unchanged()).isEqualTo(3);
            assertThat(report.rowsRead()).isEqualTo(6);
            assertThat(report.errors())
                    .extracting(error -> error.line() + " " + error.fault())
                    .contains("3 ROW_UNREADABLE", "7 NUMBER_UNREADABLE")
                    .doesNotContain("4 ROW_UNREADABLE");
        }
    }

    @Test
    @Tag("S13")
    void quotesThatNeverCloseCostOnlyTheirOwnRowsAndNoMemory() {
        var file = new StringBuilder("order_no,ordered_at,customer_no,sku,description,quantity,unit_price\n");
        for (int order = 0; order < 40; order++) {
            file.append(number).append('-').append(order).append(order % 10 == 5 ? "\"" : "");
            file.append(",2010-12-01T08:28:00,\"17850\",22632,").append(order % 10 == 7 ? "\"" : "");
            file.append("WARMER".repeat(3_000)).append(",6,1.85\n");
        }

        var report = csv(file.toString());

        assertThat(report.rowsRead()).isEqualTo(40);
        assertThat(report.errors())
                .filteredOn(error -> error.fault() == ImportFault.ROW_UNREADABLE)
                .extracting(error -> error.line())
                .containsExactly(9L, 19L, 29L, 39L);
    }

    @ParameterizedTest
    @Tag("R14")
    @CsvSource({
        "unitPrice, -1, AMOUNT_NEGATIVE",
        "unitPrice, 1.005, AMOUNT_TOO_PRECISE",
        "unitPrice, 1.000, AMOUNT_TOO_PRECISE",
        "unitPrice, 99999999999999999999, AMOUNT_TOO_LARGE",
        "unitPrice, 9999999999, AMOUNT_TOO_LARGE",
        "unitPrice, 1e3, AMOUNT_UNREADABLE",
        "unitPrice, NaN, AMOUNT_UNREADABLE",
        "unitPrice, '1,00', AMOUNT_UNREADABLE",
        "units, 0, NUMBER_NOT_POSITIVE",
        "units, -3, NUMBER_NOT_POSITIVE",
        "units, 1.5, NUMBER_UNREADABLE",
        "units, 99999999999, NUMBER_TOO_LARGE"
    })
    void amountsAndQuantitiesThatCannotBeAreRefused(String field, String value, ImportFault fault) {
        var line = Map.of("units", "2000", "unitPrice", "1.00");
        var told = new HashMap<>(line);
        told.put(field, value);

        var report = tell(
                TestDatabase.H2,
                """
                {"number": "%s", "customer": {"number": "C-1"}, "currency": "CNY", "orderedAt": "2026-03-01T10:00:00",
                 "lines": [{"sku": "MUG", "name": "Mug", "units": "%s", "unitPrice": "%s"}]}"""
                        .formatted(number, told.get("units"), told.get("unitPrice")));

        assertThat(report.orders()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.fault()).isEqualTo(fault);
            assertThat(error.field()).isEqualTo("lines[0]." + field);
        });
    }

    @Test
    @Tag("R14")
    void theDecimalPlacesOfTheCurrencyCount() throws Exception {
        var yen = tell(TestDatabase.H2, inCurrency("JPY", "1000"));
        assertThat(yen.errors()).isEmpty();
        assertThat(order(TestDatabase.H2).lines().get(0).paidMinor()).isEqualTo(1_000);

        assertThat(tell(TestDatabase.H2, inCurrency("JPY", "1000.5")).errors())
                .extracting(error -> error.fault())
                .containsExactly(ImportFault.AMOUNT_TOO_PRECISE);
        assertThat(tell(TestDatabase.H2, inCurrency("XYZ", "1000")).errors())
                .extracting(error -> error.fault())
                .containsExactly(ImportFault.CURRENCY_UNKNOWN);
        assertThat(tell(TestDatabase.H2, inCurrency("CNY", "1000")).errors())
                .as("the currency of a known order does not change")
                .extracting(error -> error.fault())
                .containsExactly(ImportFault.CUSTOMER_OR_CURRENCY_CHANGED);
    }

    @Test
    @Tag("R14")
    void paymentsThatDoNotAddUpRefuseTheOrder() {
        var report = tell(TestDatabase.H2, fullOrder().replace("\"376.00\"", "\"375.99\""));

        assertThat(report.orders()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.fault()).isEqualTo(ImportFault.PAYMENTS_DO_NOT_ADD_UP);
            assertThat(error.argument()).isEqualTo("376.00");
        });
    }

    @Test
    @Tag("S10")
    void fieldsThatNobodyDeclaredAreRefused() {
        var report = tell(
                TestDatabase.H2,
                fullOrder().replace("\"channel\"", "\"refundedMinor\": 0, \"approved\": true, \"channel\""));

        assertThat(report.orders()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(report.errors()).extracting(error -> error.field()).containsExactly("approved", "refundedMinor");
    }

    @ParameterizedTest
    @Tag("S13")
    @ValueSource(strings = {"' or '1'='1", "x'; drop table payment; --", "1 order by 1", "\"", "%", "C-%"})
    void wordsOfAnAttackerFindNothingAndBreakNothing(String words) {
        tell(TestDatabase.H2, fullOrder());

        assertThat(OrdersOnDatabase.orders(database(TestDatabase.H2)).find(words, 10))
                .isEmpty();
        assertThat(tell(TestDatabase.H2, fullOrder().replace("\"" + number + "\"", jsonText(words)))
                        .errors())
                .extracting(error -> error.fault())
                .contains(ImportFault.ORDER_NUMBER_UNREADABLE);
        assertThat(tell(TestDatabase.H2, fullOrder()).orders()).isEqualTo(new Counts(0, 1, 0, 0));
    }

    @Test
    @Tag("IN-14")
    void anOrderIsFoundByItsNumberItsCustomerTheirPhoneAndTheirMailHoweverTheyAreWritten() {
        var phone = "1365" + String.format("%07d", COUNTER.incrementAndGet());
        tell(TestDatabase.H2, fullOrder().replace(Canary.PHONE, phone).replace(Canary.MAIL, number + "@Shop.Example"));
        var orders = OrdersOnDatabase.orders(database(TestDatabase.H2));

        for (var words : List.of(
                number,
                "C-" + number,
                phone,
                "+86 " + phone,
                "0086" + phone,
                phone.substring(0, 3) + "-" + phone.substring(3, 7) + " " + phone.substring(7),
                number.toLowerCase(Locale.ROOT) + "@shop.example ")) {
            assertThat(orders.find(words, 10))
                    .as(words)
                    .extracting(order -> order.number().value())
                    .containsExactly(number);
        }
        assertThat(orders.find(phone.substring(0, 10), 10)).isEmpty();
        assertThat(orders.find("  ", 10)).isEmpty();
    }

    @Test
    void aFileThatIsNoOrderFileIsToldInOneSentence() {
        for (var file : List.of("{\"number\": ", "[1, 2", "\u001f\u008b", "a,b\n1,2", "", "\"open")) {
            var report = csv(file);
            assertThat(report.errors()).as(file).isNotEmpty();
            assertThat(report.orders().imported()).isZero();
        }
    }

    private static String jsonText(String words) {
        return "\"" + words.replace("\"", "\\\"") + "\"";
    }

    private String fullOrder() {
        return """
                {"number": "%1$s", "channel": "shop", "currency": "CNY", "orderedAt": "2026-03-01T10:00:00+08:00",
                 "shippedAt": "2026-03-02T09:00:00", "deliveredAt": "2026-03-04T10:30:00",
                 "customer": {"number": "C-%1$s", "level": "VIP", "language": "zh-CN", "name": "%2$s", "phone": "%3$s",
                              "email": "%4$s", "address": "%5$s"},
                 "freight": 12.00, "discount": 10.00, "coupon": {"code": "SPRING20", "amount": 20.00},
                 "points": {"count": 500, "amount": "5.00"}, "distributor": "D-77",
                 "lines": [
                   {"sku": "KETTLE", "name": "Kettle", "nameZh": "电水壶", "units": 3, "listPrice": 120.00, "unitPrice": 100.00},
                   {"sku": "VITC-%1$s", "name": "Vitamin C capsules", "productClass": "HEALTH", "units": 1, "unitPrice": 100.00,
                    "discount": 1.00, "batch": "B-2025-11", "expiry": "2027-11-30"}],
                 "payments": [{"provider": "wechatpay", "reference": "WX-%1$s", "amount": "376.00"}]}"""
                .formatted(number, Canary.NAME, Canary.PHONE, Canary.MAIL, Canary.ADDRESS);
    }

    private String inCurrency(String currency, String unitPrice) {
        return """
                {"number": "%s", "customer": {"number": "C-%s"}, "currency": "%s", "orderedAt": "2026-03-01T10:00:00",
                 "lines": [{"sku": "MUG", "name": "Mug", "units": 1, "unitPrice": %s}]}"""
                .formatted(number, number, currency, unitPrice);
    }

    /** One line of 10.00 a unit, and further columns by name and value. */
    private String simple(int units, String... more) {
        var header = new StringBuilder("order_no,ordered_at,customer_no,sku,description,quantity,unit_price,currency");
        var row = new StringBuilder(number + ",2026-03-01T10:00:00,C-" + number + ",MUG,Mug," + units + ",10.00,CNY");
        for (int index = 0; index < more.length; index += 2) {
            header.append(',').append(more[index]);
            row.append(',').append(more[index + 1]);
        }
        return header + "\n" + row + "\n";
    }

    private static ImportReport tell(TestDatabase kind, String file) {
        return ImportsOnDatabase.now(database(kind), CLOCK, file, ImportsOnDatabase.options(CLOCK, null));
    }

    private static ImportReport csv(String file) {
        return ImportsOnDatabase.now(
                database(TestDatabase.H2),
                CLOCK,
                file,
                new ImportOptions(CurrencyUnit.GBP, 2, ZoneId.of("Europe/London"), null));
    }

    private Order order(TestDatabase kind) throws Exception {
        return OrdersOnDatabase.orders(database(kind)).get(new OrderNumber(number));
    }

    private static DataSource database(TestDatabase kind) {
        synchronized (DATABASES) {
            return DATABASES.computeIfAbsent(kind, TestDatabase::create);
        }
    }
}
