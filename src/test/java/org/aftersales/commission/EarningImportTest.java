package org.aftersales.commission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.aftersales.orders.ImportFault;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.ImportReport;
import org.aftersales.orders.ImportReport.Counts;
import org.aftersales.orders.intake.ImportsOnDatabase;
import org.aftersales.testdata.TestDatabase;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shop tells what a sale earned, up the line. */
@Tag("B-12")
class EarningImportTest {

    private static final Map<TestDatabase, DataSource> DATABASES = new EnumMap<>(TestDatabase.class);
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final String number = "E-" + COUNTER.incrementAndGet();

    @ParameterizedTest
    @EnumSource
    void whatASaleEarnedIsBookedForEverybodyUpTheLine(TestDatabase kind) {
        var report = tell(
                kind,
                order(
                        """
                {"kind": "COMMISSION", "distributor": "D-%1$s", "amount": "12.50"},
                {"kind": "commission", "distributor": "U-%1$s", "level": 1, "amount": 3},
                {"kind": "PV", "distributor": "D-%1$s", "amount": 40.5},
                {"kind": "POINTS", "amount": "100"}"""));

        assertThat(report.errors()).isEmpty();
        assertThat(report.orders()).isEqualTo(new Counts(1, 0, 0, 0));
        assertThat(entries(kind))
                .containsExactlyInAnyOrder(
                        "DISTRIBUTOR D-%s COMMISSION CNY EARNED 1250 2026-03".formatted(number),
                        "DISTRIBUTOR U-%s COMMISSION CNY EARNED 300 2026-03".formatted(number),
                        "DISTRIBUTOR D-%s PV PV EARNED 4050 2026-03".formatted(number),
                        "CUSTOMER C-%s POINTS POINTS EARNED 10000 2026-03".formatted(number));
    }

    @ParameterizedTest
    @EnumSource
    void theSameAgainChangesNothingAndAnotherAmountIsACorrection(TestDatabase kind) {
        var first = "{\"kind\": \"BONUS\", \"distributor\": \"D-%1$s\", \"amount\": \"5.00\"}";
        tell(kind, order(first));

        assertThat(tell(kind, order(first)).orders()).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(tell(kind, order(first.replace("5.00", "4.00"))).orders()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(tell(kind, order("")).orders())
                .as("an absent fact is no fact")
                .isEqualTo(new Counts(0, 0, 1, 0));

        assertThat(entries(kind))
                .containsExactlyInAnyOrder(
                        "DISTRIBUTOR D-%s BONUS CNY EARNED 500 2026-03".formatted(number),
                        "DISTRIBUTOR D-%s BONUS CNY CORRECTED -100 2026-03".formatted(number));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasReversedInPartCannotBeToldDifferently(TestDatabase kind) {
        var first = "{\"kind\": \"BONUS\", \"distributor\": \"D-%1$s\", \"amount\": \"5.00\"}";
        tell(kind, order(first));
        reversedInPart(kind);

        var report = tell(kind, order(first.replace("5.00", "4.00")));

        assertThat(report.orders()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.fault()).isEqualTo(ImportFault.EARNING_IN_USE);
            assertThat(error.argument()).isEqualTo("1");
        });
        assertThat(entries(kind)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsToldInThePlaceOfSomebodyElseHasWhatTheOtherHadNot(TestDatabase kind) {
        var dan = "{\"kind\": \"BONUS\", \"distributor\": \"D-%1$s\", \"amount\": \"5.00\"}";
        tell(kind, order(dan));

        assertThat(tell(kind, order(dan.replace("D-", "U-"))).orders()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(entries(kind))
                .containsExactlyInAnyOrder(
                        "DISTRIBUTOR D-%s BONUS CNY EARNED 500 2026-03".formatted(number),
                        "DISTRIBUTOR D-%s BONUS CNY CORRECTED -500 2026-03".formatted(number),
                        "DISTRIBUTOR U-%s BONUS CNY EARNED 500 2026-03".formatted(number));

        tell(kind, order(dan.replace("\"amount", "\"level\": 1, \"amount")));
        assertThat(sum(kind, "D-")).as("on another level").isEqualTo(500);
        assertThat(sum(kind, "U-")).isZero();

        tell(kind, order(dan));
        tell(kind, order(dan));
        assertThat(sum(kind, "D-")).as("on the first level again").isEqualTo(500);
        assertThat(entries(kind)).hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatTellsNothingKeepsWhatItHasWhenAnotherLineTells(TestDatabase kind) {
        var file =
                """
                {"number": "%1$s", "currency": "CNY", "orderedAt": "2026-03-01T10:00:00", "customer": {"number": "C-%1$s"},
                 "lines": [{"sku": "TEA", "name": "Tea", "units": 2, "unitPrice": 10.00, "earnings": [{"kind": "BONUS", "distributor": "D-%1$s", "amount": 5}]},
                           {"sku": "POT", "name": "Pot", "units": 2, "unitPrice": 10.00, "earnings": [{"kind": "BONUS", "distributor": "D-%1$s", "amount": 7}]}]}"""
                        .formatted(number);
        tell(kind, file);

        var report =
                tell(kind, file.replaceFirst(", \"earnings\": \\[[^]]*]", "").replace("D-", "U-"));

        assertThat(report.errors()).isEmpty();
        assertThat(sum(kind, "D-")).as("the first line").isEqualTo(500);
        assertThat(sum(kind, "U-")).as("the second line").isEqualTo(700);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyTakesThePlaceOfSomebodyWhoseEarningWasReversedInPart(TestDatabase kind) {
        var dan = "{\"kind\": \"BONUS\", \"distributor\": \"D-%1$s\", \"amount\": \"5.00\"}";
        tell(kind, order(dan));
        reversedInPart(kind);

        var report = tell(kind, order(dan.replace("D-", "U-")));

        assertThat(report.errors()).singleElement().satisfies(error -> {
            assertThat(error.fault()).isEqualTo(ImportFault.EARNING_IN_USE);
            assertThat(error.argument()).isEqualTo("1");
        });
        assertThat(entries(kind)).as("nothing has changed").hasSize(1);
    }

    private void reversedInPart(TestDatabase kind) {
        JdbcClient.create(database(kind))
                .sql("update commission_earning set reversed_units = 1, reversed = 250 where account_id ="
                        + " (select id from commission_account where beneficiary = ?)")
                .param("D-" + number)
                .update();
    }

    private long sum(TestDatabase kind, String beneficiary) {
        return JdbcClient.create(database(kind))
                .sql(
                        "select coalesce(sum(x.amount), 0) from commission_entry x join commission_account a on a.id = x.account_id"
                                + " where a.beneficiary = ?")
                .param(beneficiary + number)
                .query(Long.class)
                .single();
    }

    @Test
    void aFileTellsThemInOneColumn() {
        var report = tell(
                TestDatabase.H2,
                """
                order_no,ordered_at,customer_no,currency,sku,description,quantity,unit_price,earnings
                %1$s,2026-03-01T10:00:00,C-%1$s,CNY,TEA,Tea,2,10.00,COMMISSION:D-%1$s:0:12.50;POINTS:::100
                %1$s,2026-03-01T10:00:00,C-%1$s,CNY,POT,Pot,1,10.00,
                """
                        .formatted(number));

        assertThat(report.errors()).isEmpty();
        assertThat(entries(TestDatabase.H2))
                .containsExactlyInAnyOrder(
                        "DISTRIBUTOR D-%s COMMISSION CNY EARNED 1250 2026-03".formatted(number),
                        "CUSTOMER C-%s POINTS POINTS EARNED 10000 2026-03".formatted(number));
    }

    @ParameterizedTest(name = "{0} is refused as {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {"kind": "COMMISSION", "distributor": "D", "amount": "-1"}    | amount      | AMOUNT_NEGATIVE
            {"kind": "COMMISSION", "distributor": "D", "amount": "1.005"} | amount      | AMOUNT_TOO_PRECISE
            {"kind": "COMMISSION", "distributor": "D", "amount": "much"}  | amount      | AMOUNT_UNREADABLE
            {"kind": "COMMISSION", "distributor": "D", "amount": "99999999999999999999"} | amount | AMOUNT_TOO_LARGE
            {"kind": "COMMISSION", "distributor": "D"}                    | amount      | FIELD_MISSING
            {"kind": "PV", "distributor": "D", "amount": "1.005"}         | amount      | POINTS_TOO_PRECISE
            {"kind": "BRIBE", "distributor": "D", "amount": "1"}          | kind        | CHOICE_UNKNOWN
            {"distributor": "D", "amount": "1"}                           | kind        | FIELD_MISSING
            {"kind": "PV", "amount": "1"}                                 | distributor | FIELD_MISSING
            {"kind": "BONUS", "distributor": "D/../1", "amount": "1"}     | distributor | DISTRIBUTOR_UNREADABLE
            {"kind": "BONUS", "distributor": "..", "amount": "1"}         | distributor | DISTRIBUTOR_UNREADABLE
            {"kind": "BONUS", "distributor": "-1", "amount": "1"}         | distributor | DISTRIBUTOR_UNREADABLE
            {"kind": "BONUS", "distributor": "王小明", "amount": "1"}      | distributor | DISTRIBUTOR_UNREADABLE
            {"kind": "BONUS", "distributor": "D", "level": -1, "amount": "1"}   | level | AMOUNT_NEGATIVE
            {"kind": "BONUS", "distributor": "D", "level": 100, "amount": "1"}  | level | LEVEL_TOO_HIGH
            {"kind": "BONUS", "distributor": "D", "level": 1.5, "amount": "1"}  | level | NUMBER_UNREADABLE
            {"kind": "BONUS", "distributor": "D", "amount": "1", "paid": true}  | paid  | FIELD_UNKNOWN
            7                                                             | kind        | FIELD_MISSING
            """)
    void whatCannotBeIsNamed(String earning, String field, ImportFault fault) {
        var report = tell(TestDatabase.H2, order(earning));

        assertThat(report.orders()).isEqualTo(new Counts(0, 0, 0, 1));
        assertThat(report.errors()).anySatisfy(error -> {
            assertThat(error.fault()).isEqualTo(fault);
            assertThat(error.field()).contains(field);
        });
        assertThat(entries(TestDatabase.H2)).isEmpty();
    }

    @Test
    void anOverlongNumberADoubledEarningAndAnEndlessListAreRefused() {
        var one = "{\"kind\": \"BONUS\", \"distributor\": \"D\", \"amount\": \"1\"}";

        assertThat(faults(one.replace("\"D\"", "\"" + "D".repeat(65) + "\""))).contains(ImportFault.TEXT_TOO_LONG);
        assertThat(faults(one + "," + one)).containsExactly(ImportFault.EARNING_TOLD_TWICE);
        assertThat(faults(String.join(",", Collections.nCopies(51, one))))
                .containsExactly(ImportFault.EARNINGS_TOO_MANY);
        assertThat(faultsInFile("COMMISSION")).containsExactly(ImportFault.EARNING_UNREADABLE);
        assertThat(faultsInFile("COMMISSION:D:0:1:2")).containsExactly(ImportFault.EARNING_UNREADABLE);
        assertThat(faultsInFile(";".repeat(5_000))).containsExactly(ImportFault.EARNINGS_TOO_MANY);
        assertThat(entries(TestDatabase.H2)).isEmpty();
    }

    private List<ImportFault> faults(String earnings) {
        return tell(TestDatabase.H2, order(earnings)).errors().stream()
                .map(error -> error.fault())
                .toList();
    }

    private List<ImportFault> faultsInFile(String earnings) {
        var file =
                """
                order_no,ordered_at,customer_no,currency,sku,description,quantity,unit_price,earnings
                %1$s,2026-03-01T10:00:00,C-%1$s,CNY,TEA,Tea,2,10.00,%2$s
                """
                        .formatted(number, earnings);
        return tell(TestDatabase.H2, file).errors().stream()
                .map(error -> error.fault())
                .toList();
    }

    private String order(String earnings) {
        return """
                {"number": "%1$s", "currency": "CNY", "orderedAt": "2026-03-01T10:00:00", "customer": {"number": "C-%1$s"},
                 "lines": [{"sku": "TEA", "name": "Tea", "units": 2, "unitPrice": 10.00%2$s}]}"""
                .formatted(
                        number, earnings.isEmpty() ? "" : ", \"earnings\": [" + earnings.replace("%1$s", number) + "]");
    }

    /** Of the beneficiaries of this test only. */
    private List<String> entries(TestDatabase kind) {
        return JdbcClient.create(database(kind))
                .sql(
                        """
                        select a.*, x.what, x.amount as booked, x.in_month from commission_entry x join commission_account a on a.id = x.account_id
                        where a.beneficiary in (?, ?, ?)""")
                .params("D-" + number, "U-" + number, "C-" + number)
                .query((row, index) -> String.join(
                        " ",
                        row.getString("beneficiary_type"),
                        row.getString("beneficiary"),
                        row.getString("kind"),
                        row.getString("unit"),
                        row.getString("what"),
                        row.getString("booked"),
                        row.getString("in_month")))
                .list();
    }

    private static ImportReport tell(TestDatabase kind, String file) {
        return ImportsOnDatabase.imports(database(kind), CLOCK)
                .importNow(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        new ImportOptions(CurrencyUnit.of("CNY"), null, CLOCK.getZone(), null));
    }

    private static DataSource database(TestDatabase kind) {
        return DATABASES.computeIfAbsent(kind, TestDatabase::create);
    }
}
