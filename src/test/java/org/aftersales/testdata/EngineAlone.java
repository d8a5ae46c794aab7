package org.aftersales.testdata;

import java.time.ZoneId;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The engine with its guards and sign-in, and no capability. Without an annotation of Spring, so that no scan finds it. */
@EnableAutoConfiguration
@ComponentScan("org.aftersales.workflow")
@ConfigurationPropertiesScan("org.aftersales.workflow")
class EngineAlone {

    @Bean
    MovableClock movableClock(@Value("${aftersales.time-zone}") ZoneId zone) {
        return new MovableClock(zone);
    }

    @Bean
    People people(IdentityService identity) {
        return new People(identity);
    }
}
