package org.aftersales.cases.store;

import java.util.HashSet;
import java.util.List;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseSearch;
import org.aftersales.customers.Customers;
import org.aftersales.shared.Waybill;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for cases in the database; each condition has its index. */
@Repository
class JdbcCaseSearch implements CaseSearch {

    private final JdbcClient jdbc;
    private final CaseFileRows rows;
    private final Customers customers;

    JdbcCaseSearch(JdbcClient jdbc, CaseFileRows rows, Customers customers) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.customers = customers;
    }

    @Override
    public List<CaseFile> find(String words, int limit) {
        var typed = words.strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        var ofCustomers = new HashSet<>(customers.withContact(typed));
        ofCustomers.add(typed);
        return jdbc.sql(
                        CaseFileRows.SELECT
                                + """
                        where c.case_number in (select case_number from case_file where case_number = :typed
                            or order_number = :typed or tracking_number in (:typed, :tracking) or customer_number in (:customers)
                            order by filed_at desc, case_number desc fetch first :limit rows only)
                        order by c.filed_at desc, c.case_number desc, l.line_number""")
                .param("typed", typed)
                .param("tracking", Waybill.number(typed).orElse(typed))
                .param("customers", ofCustomers)
                .param("limit", limit)
                .query(rows::read);
    }
}
