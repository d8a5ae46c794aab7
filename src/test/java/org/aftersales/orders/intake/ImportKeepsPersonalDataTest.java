package org.aftersales.orders.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.aftersales.orders.ImportReport.State;
import org.aftersales.testdata.Canary;
import org.aftersales.testdata.TableDump;
import org.aftersales.testdata.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

@Tag("S22")
@Tag("PS-02")
class ImportKeepsPersonalDataTest {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final String ORDER =
            """
            order_no,ordered_at,customer_no,customer_name,customer_phone,customer_email,customer_address,sku,description,quantity,unit_price,currency
            K-1,2026-03-01T10:00:00,C-K,%s,%s,%s,%s,MUG,Mug,1,10.00,CNY
            K-2,%2$s,C-K,,,,,%2$s-too-long-%2$s-too-long-%2$s-too-long-%2$s-too-long,Mug,%2$s,%1$s,CNY
            """
                    .formatted(Canary.NAME, Canary.PHONE, Canary.MAIL, Canary.ADDRESS);

    @ParameterizedTest
    @EnumSource
    void whatIdentifiesACustomerStandsInNoTableNotEvenWhereAColumnWasShifted(TestDatabase kind) throws Exception {
        var database = kind.create();

        var report = ImportsOnDatabase.now(database, CLOCK, ORDER, ImportsOnDatabase.options(CLOCK, null));
        var desk = ImportsOnDatabase.desk(database, CLOCK, DataSize.ofMegabytes(1));
        var id = desk.start(ImportsOnDatabase.stream(ORDER), ImportsOnDatabase.options(CLOCK, null));
        for (int look = 0; look < 200 && desk.progress(id).orElseThrow().state() == State.RUNNING; look++) {
            Thread.sleep(50);
        }
        desk.destroy();

        assertThat(report.orders().imported()).isEqualTo(1);
        assertThat(report.toString()).doesNotContain(Canary.PHONE, Canary.NAME);
        assertThat(desk.progress(id).orElseThrow().state()).isEqualTo(State.DONE);
        assertThat(TableDump.of(database).leaks()).isEmpty();
    }

    @Test
    void anUploadThatWaitsOnTheDiskIsNoise() throws Exception {
        var before = waiting();

        try (var sealed = SealedUpload.of(ImportsOnDatabase.stream(ORDER))) {
            var file = waiting().stream()
                    .filter(path -> !before.contains(path))
                    .findFirst()
                    .orElseThrow();
            assertThat(TableDump.leaksIn(Files.readAllBytes(file))).isEmpty();
            assertThat(sealed.open()).hasContent(ORDER);
        }

        assertThat(waiting()).isEqualTo(before);
    }

    private static List<Path> waiting() throws Exception {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("order-import-"))
                    .sorted()
                    .toList();
        }
    }
}
