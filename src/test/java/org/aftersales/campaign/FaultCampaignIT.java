package org.aftersales.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A short campaign: each window once, each mood of the provider once. */
@Tag("B-04")
@Tag("R1")
@Tag("R2")
@Tag("R3")
@Tag("R4")
@Tag("R8")
@Tag("DF-10")
@Timeout(value = 25, unit = TimeUnit.MINUTES)
class FaultCampaignIT {

    @Test
    void whateverIsKilledAndHoweverTheProviderBehavesEveryRefundIsPaidOnce() throws Exception {
        var report = new FaultCampaign(Options.of("--cases", "12", "--kills", "3", "--providers", "alipay"), System.out)
                .run();

        assertThat(report.troubles()).isEmpty();
        assertThat(report.ended()).containsOnlyKeys("COMPLETED");
        assertThat(report.refunds()).isPositive();
    }
}
