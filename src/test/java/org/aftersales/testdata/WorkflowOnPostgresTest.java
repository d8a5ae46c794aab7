package org.aftersales.testdata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test of the engine as we configure it, on PostgreSQL, without any capability and of our tables only that of sessions. One context for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = EngineAlone.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "spring.flyway.locations=classpath:db/migration/workflow"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = DeskOfTests.OnPostgres.class)
public @interface WorkflowOnPostgresTest {}
