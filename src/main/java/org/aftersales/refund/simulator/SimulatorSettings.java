package org.aftersales.refund.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param late how long the simulator takes when it was told to answer late */
@ConfigurationProperties("aftersales.refund.simulator")
record SimulatorSettings(@Nullable Duration late) {

    SimulatorSettings {
        late = late == null ? Duration.ofSeconds(30) : late;
    }
}
