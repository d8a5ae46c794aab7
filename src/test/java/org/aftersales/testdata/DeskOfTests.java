package org.aftersales.testdata;

import java.time.ZoneId;
import org.aftersales.coverage.FlowMeter;
import org.aftersales.standin.StandIn;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * What the whole application has more in a test: a clock that can be moved, people who sign in, a count of the flows walked, and accounts
 * with the payment providers' stand-in.
 */
@TestConfiguration
class DeskOfTests {

    @Bean
    @Primary
    MovableClock movableClock(@Value("${aftersales.time-zone}") ZoneId zone) {
        return new MovableClock(zone);
    }

    @Bean
    People peopleWhoSignIn(IdentityService identity) {
        return new People(identity);
    }

    @Bean
    TestCourier testCourier() {
        return new TestCourier();
    }

    @Bean
    TestShop testShop() {
        return new TestShop();
    }

    @Bean
    FlowMeter flowMeter() {
        return new FlowMeter();
    }

    /** Puts the application on a fresh database of the test run's PostgreSQL server. */
    static class OnPostgres implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + Postgres.freshDatabase(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=")
                    .and(StandIn.running().settings())
                    .applyTo(context);
        }
    }

    /** Puts the application on an empty H2 database in memory. */
    static class OnH2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=jdbc:h2:mem:" + java.util.UUID.randomUUID()
                                    + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
                            "spring.datasource.username=sa",
                            "spring.datasource.password=")
                    .and(StandIn.running().settings())
                    .applyTo(context);
        }
    }
}
