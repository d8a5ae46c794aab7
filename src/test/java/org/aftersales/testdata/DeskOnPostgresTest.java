package org.aftersales.testdata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.aftersales.AfterSalesApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The same as {@link DeskTest} on PostgreSQL. All classes so marked share one context and one database, so a test
 * looks only at what it made itself, and adds no bean, property or mock of its own. Jobs and timers are fired by hand.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {AfterSalesApplication.class, DeskOfTests.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "camunda.bpm.job-execution.enabled=false")
@ActiveProfiles("test")
@ContextConfiguration(initializers = DeskOfTests.OnPostgres.class)
public @interface DeskOnPostgresTest {}
