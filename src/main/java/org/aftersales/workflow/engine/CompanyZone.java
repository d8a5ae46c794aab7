package org.aftersales.workflow.engine;

import java.time.ZoneId;
import java.util.TimeZone;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every node counts in the company's zone, whatever the zone of its machine. The engine writes its times without one: a node elsewhere
 * would read due dates and locks of the others hours too early or too late, and a machine with summer time would fire timers twice.
 */
class CompanyZone implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var zone = context.getEnvironment().getProperty("aftersales.time-zone");
        if (zone != null) {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        }
    }
}
