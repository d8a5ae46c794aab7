package org.aftersales.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.aftersales.replay.Answer;
import org.aftersales.replay.Site;
import org.aftersales.testdata.Canary;
import org.aftersales.testdata.TableDump;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/** The packaged application with its database in a file, as a newcomer has it: killed, its disk stolen, and started again. */
@Tag("F1")
@Tag("R23")
@Tag("S22")
@Tag("S24")
class StolenDiskIT {

    private static final String TELLTALE = String.join(" / ", Canary.NAME, Canary.PHONE, Canary.ADDRESS, Canary.MAIL);

    @TempDir
    private Path disk;

    @Test
    void theDiskTellsNothingOfTheCustomerAndWhatWasAcknowledgedIsThereAgain() throws Exception {
        var settings = Map.of("spring.datasource.url", address());
        String number;
        try (var desk = RunningDesk.start("stolen", settings)) {
            var site = new Site(desk.baseUrl());
            number = filed(site);
            desk.kill();

            assertThat(TableDump.leaksIn(everything())).isEmpty();
            assertThat(TableDump.leaksIn(Files.readAllBytes(desk.log()))).isEmpty();
        }

        try (var desk = RunningDesk.start("after-the-theft", settings)) {
            var found = new Site(desk.baseUrl()).get("shop", "/api/returns/" + number);
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.text("status")).isEqualTo("PENDING_REVIEW");
            assertThat(new Site(desk.baseUrl())
                            .get("shop", "/api/orders/K-STOLEN")
                            .body()
                            .toString())
                    .contains("139****5678");
        }
    }

    private static String filed(Site shop) {
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS).toString();
        accepted(shop.post(
                "shop",
                "/api/orders",
                Map.of(
                        "number",
                        "K-STOLEN",
                        "currency",
                        "CNY",
                        "orderedAt",
                        yesterday,
                        "deliveredAt",
                        yesterday,
                        "paid",
                        true,
                        "customer",
                        Map.of(
                                "number", "C-STOLEN",
                                "name", Canary.NAME,
                                "phone", Canary.PHONE,
                                "email", Canary.MAIL,
                                "address", Canary.ADDRESS),
                        "lines",
                        List.of(Map.of("sku", "MUG", "name", "Mug", "units", 1, "unitPrice", "10.00")))));
        return accepted(shop.post(
                        "shop",
                        "/api/returns",
                        Map.of(
                                "orderNumber",
                                "K-STOLEN",
                                "reason",
                                "NO_REASON",
                                "remark",
                                TELLTALE,
                                "lines",
                                List.of(Map.of("lineNumber", 1, "units", 1, "opened", false))),
                        Map.of("Idempotency-Key", "stolen-disk-1")))
                .text("caseNumber");
    }

    private static Answer accepted(Answer answer) {
        assertThat(answer.status()).as(String.valueOf(answer.body())).isBetween(200, 299);
        return answer;
    }

    private byte[] everything() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var files = Files.walk(disk)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                bytes.writeBytes(Files.readAllBytes(file));
            }
        }
        assertThat(bytes.size()).isGreaterThan(100_000);
        return bytes.toByteArray();
    }

    /** The address that the demonstration has, on this disk. */
    private String address() throws IOException {
        var demo = new YamlPropertySourceLoader()
                .load("demo", new ClassPathResource("application-demo.yaml"))
                .get(0);
        return String.valueOf(demo.getProperty("spring.datasource.url")).replace("./data", disk.toString());
    }
}
