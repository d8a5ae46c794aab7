package org.aftersales.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftersales.cases.CaseHeadings;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.OrderNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Headings with one read, whatever the length of the list. */
@Repository
class JdbcCaseHeadings implements CaseHeadings {

    private final JdbcClient jdbc;

    JdbcCaseHeadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CaseNumber, Heading> of(Set<CaseNumber> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "select case_number, order_number, courier, tracking_number from case_file where case_number in (:cases)")
                .param("cases", cases.stream().map(CaseNumber::value).toList())
                .query(JdbcCaseHeadings::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Heading::number, Function.identity()));
    }

    private static Heading read(ResultSet row, int index) throws SQLException {
        return new Heading(
                new CaseNumber(row.getString("case_number")),
                new OrderNumber(row.getString("order_number")),
                row.getString("courier"),
                row.getString("tracking_number"));
    }
}
