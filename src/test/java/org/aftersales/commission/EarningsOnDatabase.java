package org.aftersales.commission;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.aftersales.cases.CaseFiles;
import org.aftersales.commission.store.LedgerOnDatabase;
import org.aftersales.orders.EarningBook;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.aftersales.shared.RefundedUnits;

/** What sales earned, for tests that run without Spring; no case refunds anything there. */
public final class EarningsOnDatabase {

    private EarningsOnDatabase() {}

    public static EarningBook earnings(DataSource database, Clock clock) {
        var refunded = new NothingRefunded();
        var orders = OrdersOnDatabase.ledger(database);
        return new ToldEarnings(
                LedgerOnDatabase.earnings(database, clock),
                refunded,
                new CommissionDesk(refunded, LedgerOnDatabase.ledger(database, clock), mock(CaseFiles.class), orders),
                orders);
    }

    private static final class NothingRefunded implements RefundedUnits {
        @Override
        public Map<Long, Integer> of(CaseNumber caseNumber) {
            return Map.of();
        }

        @Override
        public Set<CaseNumber> casesOf(OrderNumber order) {
            return Set.of();
        }
    }
}
