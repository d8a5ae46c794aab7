package org.aftersales.refund.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.aftersales.refund.Calculations;
import org.aftersales.refund.OtherAccounts;
import org.aftersales.refund.Refunds;
import org.aftersales.shared.Callers;
import org.aftersales.testdata.TestCipher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of this capability for tests that run without Spring. */
public final class RefundsOnDatabase {

    private RefundsOnDatabase() {}

    public static Refunds refunds(DataSource database, Clock clock) {
        var jdbc = new JdbcTemplate(database);
        return new JdbcRefunds(JdbcClient.create(jdbc), jdbc, clock);
    }

    public static Calculations calculations(DataSource database, Callers callers, Clock clock) {
        var jdbc = new JdbcTemplate(database);
        return new JdbcCalculations(JdbcClient.create(jdbc), jdbc, TestCipher.create(), callers, clock);
    }

    public static OtherAccounts otherAccounts(DataSource database, Clock clock) {
        return new JdbcOtherAccounts(JdbcClient.create(database), TestCipher.create(), clock);
    }
}
