package org.aftersales.workflow.sessions;

import java.sql.DatabaseMetaData;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Session's tables, used so that requests of one session at once do not get in each other's way. */
@Component
class StoredSessions {

    /** What the library does on PostgreSQL by {@code on conflict do update}. */
    private static final String PUT_ON_H2 =
            """
            merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)
            """;

    private final JdbcIndexedSessionRepository tables;
    private final SealedAttributes attributes;

    /** @param timeout after how long without a request a session ends */
    StoredSessions(
            DataSource database,
            PlatformTransactionManager transactions,
            SealedAttributes attributes,
            @Value("${server.servlet.session.timeout}") Duration timeout) {
        this.attributes = attributes;
        tables = new JdbcIndexedSessionRepository(new JdbcTemplate(database), alone(transactions));
        tables.setDefaultMaxInactiveInterval(timeout);
        tables.setConversionService(attributes.conversion());
        // two first requests of a session put the same values into it
        if (isPostgres(database)) {
            new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(tables);
        } else {
            tables.setCreateSessionAttributeQuery(PUT_ON_H2);
        }
    }

    /** Each statement stands for itself, whatever goes on around it: who has lost half of a session signs in again. */
    private static TransactionTemplate alone(PlatformTransactionManager transactions) {
        var alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        return alone;
    }

    private static boolean isPostgres(DataSource database) {
        try {
            return "PostgreSQL"
                    .equals(JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName));
        } catch (MetaDataAccessException trouble) {
            throw new IllegalStateException("cannot ask the database for its name", trouble);
        }
    }

    SessionRepository<?> asTheDeskUsesThem() {
        return new DeskSessions<>(tables, attributes);
    }

    /** What has run out is not used any more, whether it is still there or not. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void throwAwayWhatHasRunOut() {
        tables.cleanUpExpiredSessions();
    }
}
