package org.aftersales.cases.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.aftersales.cases.CaseAgents;
import org.aftersales.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dedicated agents of cases in the database. */
@Repository
class JdbcCaseAgents implements CaseAgents {

    private final JdbcClient jdbc;

    JdbcCaseAgents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CaseNumber, String> of(Set<CaseNumber> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        var agents = new HashMap<CaseNumber, String>();
        jdbc.sql("select f.case_number, a.agent from case_file f"
                        + " join dedicated_agent a on a.customer_number = f.customer_number"
                        + " where f.case_number in (:cases)")
                .param("cases", cases.stream().map(CaseNumber::value).toList())
                .query(row -> {
                    agents.put(new CaseNumber(row.getString("case_number")), row.getString("agent"));
                });
        return agents;
    }
}
