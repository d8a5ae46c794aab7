package org.aftersales.cases.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.aftersales.shared.CaseNumber;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How often a thing is really read. */
class ReadOnceTest {

    private static final CaseNumber NUMBER = new CaseNumber("AS-261123-000001");

    private int reads;

    @Test
    void whoOnlyReadsReadsItOnceAndSomebodyElseAgain() {
        var looking = transaction(true);

        looking.executeWithoutResult(status -> readsTwice());
        assertThat(reads).isEqualTo(1);

        looking.executeWithoutResult(status -> readsTwice());
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void whoMayWriteReadsItEachTime() {
        transaction(false).executeWithoutResult(status -> readsTwice());
        assertThat(reads).isEqualTo(2);

        readsTwice();
        assertThat(reads).isEqualTo(4);
    }

    @Test
    void whatIsWrittenInBetweenIsSeenByWhoWritesIt() {
        var writing = transaction(false);
        writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction(true).executeWithoutResult(looking -> {
            readsTwice();
            writing.executeWithoutResult(status -> readsTwice());
            assertThat(reads).isEqualTo(3);
            readsTwice();
        });

        assertThat(reads).isEqualTo(3);
    }

    @Test
    void twoStoresUnderOneKeyAreNotTakenForEachOther() {
        transaction(true).executeWithoutResult(status -> {
            assertThat(ReadOnce.<String>get("cases", NUMBER, () -> "a case")).isEqualTo("a case");
            assertThat(ReadOnce.<String>get("reasons", NUMBER, () -> "a reason"))
                    .isEqualTo("a reason");
            assertThat(ReadOnce.<String>get("cases", NUMBER, () -> "read again"))
                    .isEqualTo("a case");
        });
    }

    private void readsTwice() {
        for (int time = 0; time < 2; time++) {
            ReadOnce.get(this, NUMBER, () -> {
                reads++;
                return Optional.empty();
            });
        }
    }

    private static TransactionTemplate transaction(boolean readOnly) {
        var transaction = new TransactionTemplate(
                new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:nothing-is-stored")));
        transaction.setReadOnly(readOnly);
        return transaction;
    }
}
