package org.aftersales.commission.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.aftersales.commission.EarningTable;
import org.aftersales.commission.Ledger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of this capability for tests that run without Spring. */
public final class LedgerOnDatabase {

    private LedgerOnDatabase() {}

    public static EarningTable earnings(DataSource database, Clock clock) {
        return new JdbcEarningTable(new JdbcTemplate(database), month(database, clock), clock);
    }

    public static Ledger ledger(DataSource database, Clock clock) {
        return new JdbcLedger(JdbcClient.create(database), month(database, clock), clock);
    }

    private static OpenMonth month(DataSource database, Clock clock) {
        return new OpenMonth(JdbcClient.create(database), clock);
    }
}
