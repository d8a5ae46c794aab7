package org.aftersales.testdata;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.aftersales.coverage.FlowMeter;
import org.aftersales.standin.StandIn;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the whole application has more in a test: a clock that can be moved, people who sign in, a count of the flows walked, and accounts
 * with the payment providers' stand-in.
 */
@TestConfiguration
class DeskOfTests {

    private static final int FIRST_CASE = 100_000;
    private static final int CASES_OF_AN_APPLICATION = 50_000;
    private static final AtomicInteger APPLICATIONS = new AtomicInteger();

    @Bean
    @Primary
    MovableClock movableClock(@Value("${aftersales.time-zone}") ZoneId zone) {
        return new MovableClock(zone);
    }

    @Bean
    People peopleWhoSignIn(IdentityService identity) {
        return new People(identity);
    }

    /** The applications of one test run share the providers' stand-in, which knows a refund by its number: each counts its cases elsewhere. */
    @Bean
    @DependsOnDatabaseInitialization
    InitializingBean casesOfThisApplicationAlone(JdbcClient jdbc) {
        return () -> jdbc.sql("alter sequence case_number_sequence restart with "
                        + (FIRST_CASE + APPLICATIONS.getAndIncrement() * CASES_OF_AN_APPLICATION))
                .update();
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
            Postgres.outlivesTheApplications();
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
