package org.aftersales.orders.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.aftersales.orders.ImportFault;
import org.aftersales.orders.ImportOptions;
import org.aftersales.orders.ImportReport;
import org.aftersales.orders.ImportReport.Counts;
import org.aftersales.testdata.TestDatabase;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON whose parts are not of the form they should have: such an order is refused, and those beside it land. */
@Tag("S13")
class OddJsonTest {

    private static final DataSource DATABASE = TestDatabase.H2.create();
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-31T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final String number = "ODD-" + COUNTER.incrementAndGet();

    @ParameterizedTest(name = "{0} is refused as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            "lines": {"sku": "TEA", "name": "Tea", "units": 1, "unitPrice": 10}                   | FIELD_UNKNOWN
            "lines": 7                                                                            | FIELD_UNKNOWN
            "lines": "TEA"                                                                        | FIELD_UNKNOWN
            "lines": null                                                                         | LINES_MISSING
            "lines": [null]                                                                       | FIELD_MISSING
            "lines": [7, "TEA", true]                                                             | FIELD_MISSING
            "lines": [[{"sku": "TEA", "name": "Tea", "units": 1, "unitPrice": 10}]]               | FIELD_MISSING
            "lines": [{"sku": "TEA", "name": "Tea", "units": 1, "unitPrice": 10, "earnings": {"kind": "POINTS", "amount": 1}}]     | FIELD_UNKNOWN
            "lines": [{"sku": "TEA", "name": "Tea", "units": 1, "unitPrice": 10, "earnings": 7}]                                   | FIELD_UNKNOWN
            "lines": [{"sku": "TEA", "name": "Tea", "units": 1, "unitPrice": 10, "earnings": [null]}]                              | FIELD_MISSING
            "lines": [{"sku": "TEA", "name": "Tea", "units": 1, "unitPrice": 10, "earnings": [[], 7, "POINTS", {}]}]               | FIELD_MISSING
            "lines": [{"sku": "TEA", "name": "Tea", "units": 1, "unitPrice": 10, "earnings": {"0": {"kind": "POINTS", "amount": 1}}}]  | FIELD_UNKNOWN
            "lines": [{"sku": "TEA", "name": "Tea", "units": 1, "unitPrice": 10}], "payments": {"provider": "p", "reference": "r", "amount": 10} | FIELD_UNKNOWN
            "lines": [{"sku": "TEA", "name": "Tea", "units": 1, "unitPrice": 10}], "payments": 10                                  | FIELD_UNKNOWN
            "lines": [{"sku": "TEA", "name": "Tea", "units": 1, "unitPrice": 10}], "payments": [null, 10, "r", []]                 | FIELD_MISSING
            """)
    void aPartOfAnotherFormIsNamedAndTheOtherOrdersLand(String parts, ImportFault fault) {
        var report = tell("[" + order("A", tea()) + "," + order("B", parts) + "," + order("C", tea()) + "]");

        assertThat(report.orders()).isEqualTo(new Counts(2, 0, 0, 1));
        assertThat(report.errors()).extracting(error -> error.fault()).contains(fault);
        assertThat(report.errors()).extracting(error -> error.order()).containsOnly(number + "B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"order\"", "true", "[]", "[{}]", "{}"})
    void whatIsNoOrderAtAllIsRefusedAndTheOthersLand(String odd) {
        var report = tell("[" + order("A", tea()) + "," + odd + "," + order("C", tea()) + "]");

        assertThat(report.orders()).isEqualTo(new Counts(2, 0, 0, 1));
        assertThat(report.errors()).extracting(error -> error.fault()).contains(ImportFault.ORDER_NUMBER_UNREADABLE);
    }

    private String order(String which, String parts) {
        return "{\"number\": \"%s\", \"currency\": \"CNY\", \"orderedAt\": \"2026-03-01T10:00:00\", \"customer\": {\"number\": \"C-1\"}, %s}"
                .formatted(number + which, parts);
    }

    private static String tea() {
        return "\"lines\": [{\"sku\": \"TEA\", \"name\": \"Tea\", \"units\": 1, \"unitPrice\": 10}]";
    }

    private static ImportReport tell(String file) {
        return ImportsOnDatabase.imports(DATABASE, CLOCK)
                .importNow(
                        new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                        new ImportOptions(CurrencyUnit.of("CNY"), null, CLOCK.getZone(), null));
    }
}
