package org.aftersales.harness;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.aftersales.shared.PersonalDataCipher;
import org.aftersales.testdata.TestCipher;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A node of the engine as the desk configures it, without any capability, for {@code models/marks.bpmn}. What its steps do is seen outside
 * of the engine's transaction, as a payment would be: each time one is done a row more stands in the table {@code mark}. Without an
 * annotation of Spring that a scan would find.
 */
@EnableAutoConfiguration
@ComponentScan("org.aftersales.workflow")
@ConfigurationPropertiesScan("org.aftersales.workflow")
public class EngineNode {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PersonalDataCipher testCipher() {
        return TestCipher.create();
    }

    /** The diagram of the daily comparison asks for its hour when it is deployed; nothing is compared here. */
    @Bean
    Object reconciliationPlan() {
        return Map.of("daily", "0 0 3 * * ?");
    }

    /** The same of the diagram that closes the months of the accounts. */
    @Bean
    Object closingPlan() {
        return Map.of("monthly", "0 0 3 1 1 ?");
    }

    @Bean
    Marks marks(DataSource database, PlatformTransactionManager transactions) {
        return new Marks(database, transactions);
    }

    /** What the steps of the model do. */
    public static final class Marks {
        private final JdbcClient database;
        private final TransactionTemplate atOnce;
        private final String node = UUID.randomUUID().toString();

        Marks(DataSource database, PlatformTransactionManager transactions) {
            this.database = JdbcClient.create(database);
            this.atOnce = new TransactionTemplate(transactions);
            this.atOnce.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        }

        public boolean leave(DelegateExecution execution) {
            atOnce.executeWithoutResult(own -> database.sql(
                            "insert into mark (instance, step, node, left_at) values (?, ?, ?, clock_timestamp())")
                    .params(execution.getProcessInstanceId(), execution.getCurrentActivityId(), node)
                    .update());
            return true;
        }

        public boolean leaveAndFail(DelegateExecution execution) {
            leave(execution);
            throw new IllegalStateException("this step always fails");
        }
    }
}
