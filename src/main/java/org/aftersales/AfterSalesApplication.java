package org.aftersales;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The after-sales desk: one application that holds the engine, the case file, the web applications and the REST interface. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class AfterSalesApplication {

    public static void main(String[] args) {
        SpringApplication.run(AfterSalesApplication.class, args);
    }

    /** The one clock of the application, so that a test can move it; its zone is the one in which the company counts days. */
    @Bean
    Clock clock(@Value("${aftersales.time-zone}") ZoneId businessZone) {
        return Clock.system(businessZone);
    }
}
