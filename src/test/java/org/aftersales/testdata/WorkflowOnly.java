package org.aftersales.testdata;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The engine with its guards and sign-in, without any capability: what it does must not depend on them. No annotation of Spring makes it one: it must not be found by the scan of the whole application. */
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@ComponentScan("org.aftersales.workflow")
@ConfigurationPropertiesScan("org.aftersales.workflow")
public class WorkflowOnly {

    @Bean
    Clock clock(@Value("${aftersales.time-zone}") ZoneId businessZone) {
        return Clock.system(businessZone);
    }
}
