package org.aftersales.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import org.aftersales.harness.RunningDesk;
import org.junit.jupiter.api.Test;

/** A small part of the replay against the packaged application, as a newcomer starts it. */
class ReplayIT {

    private static final String DATA = "src/test/resources/online-retail/";

    @Test
    void realReturnsRunToTheirEndAndTheBooksAgree() throws Exception {
        Map<String, String> settings = Map.of(
                "spring.datasource.url", "jdbc:h2:mem:replay;DB_CLOSE_DELAY=-1",
                "aftersales.refund.simulator.late", "1s",
                "aftersales.refund.ask-pace", "PT1S");
        try (var desk = RunningDesk.start("replay", settings)) {
            System.out.printf(
                    "start-up: %d ms, resident memory: %d MB%n", desk.startUp().toMillis(), desk.residentMegabytes());

            var report = new Replay(
                            Options.of(
                                    "--base-url",
                                    desk.baseUrl(),
                                    "--orders",
                                    DATA + "orders.csv",
                                    "--returns",
                                    DATA + "returns.csv",
                                    "--clients",
                                    "2",
                                    "--seed",
                                    "3450",
                                    "--eventful",
                                    "4"),
                            System.out)
                    .run();

            assertThat(report.troubles()).isEmpty();
            assertThat(report.refused())
                    .containsKeys("ReturnWindowExpired", "MoreThanLeft")
                    .doesNotContainKey("NotYetDelivered");
            assertThat(report.ended()).containsKeys("COMPLETED", "REJECTED");
            assertThat(report.ended().keySet())
                    .isSubsetOf(
                            "COMPLETED", "COMPLETED, goods lost", "REJECTED", "REJECTED after inspection", "CLOSED");
            assertThat(report.paidMinor()).isPositive();
            assertThat(report.putAway()).containsKey("SELLABLE");
            // what the replay could meet and never did would be proven by nobody
            assertThat(report.happened().keySet())
                    .containsAll(EnumSet.complementOf(
                            // no order of the extract is worth a superior's word
                            EnumSet.of(Outcome.AMOUNT_AGREED, Outcome.AMOUNT_NOT_AGREED)));
            assertThat(report.dispositions())
                    .containsOnlyKeys(
                            "RESTOCK",
                            "DAMAGED_STOCK",
                            "RETURN_TO_FACTORY",
                            "RETURN_TO_VENDOR",
                            "SCRAP",
                            "RETURN_TO_CUSTOMER");
            assertThat(report.reasons()).hasSize(Filing.REASONS.size());
        }
    }
}
