package org.aftersales.refund.simulator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether it answers at all: it says that money was paid, and none was, so it is off unless somebody switches it on
 * @param late how long the simulator takes when it was told to answer late
 */
@ConfigurationProperties("aftersales.refund.simulator")
record SimulatorSettings(@DefaultValue("false") boolean enabled, @Nullable Duration late) {

    /** The setting that the parts of the simulator ask for. */
    static final String SWITCH = "aftersales.refund.simulator.enabled";

    SimulatorSettings {
        late = late == null ? Duration.ofSeconds(30) : late;
    }
}
