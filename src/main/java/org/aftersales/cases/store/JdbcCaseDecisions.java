package org.aftersales.cases.store;

import java.util.List;
import org.aftersales.cases.CaseDecisions;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.DecisionTrace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions in the database. */
@Repository
class JdbcCaseDecisions implements CaseDecisions {

    private final JdbcClient jdbc;

    JdbcCaseDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Decided> of(CaseNumber number) {
        return jdbc.sql(
                        "select l.line_number, d.decision, d.decision_version, d.rule_ids, d.outcome from case_decision d"
                                + " left join case_line l on l.id = d.case_line_id where d.case_number = ? order by d.id")
                .param(number.value())
                .query((row, index) -> new Decided(
                        row.getObject("line_number", Integer.class),
                        new DecisionTrace(
                                row.getString("decision"),
                                row.getInt("decision_version"),
                                List.of(row.getString("rule_ids").split(","))),
                        row.getString("outcome")))
                .list();
    }
}
