package org.aftersales.cases.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.aftersales.cases.CasePeople;
import org.aftersales.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a case, from its file: never from what a task says about itself. */
@Repository
class JdbcCasePeople implements CasePeople {

    private final JdbcClient jdbc;

    JdbcCasePeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> filedBy(CaseNumber number) {
        return people(number, "filed_by");
    }

    @Override
    public Set<String> workedOn(CaseNumber number) {
        return people(number, "filed_by", "reviewed_by", "revised_by", "lost_by");
    }

    private Set<String> people(CaseNumber number, String... columns) {
        // a correction of the entry is one more way of filing
        return jdbc.sql("select " + String.join(", ", columns) + ", p.corrected_by from case_file f"
                        + " left join case_correction p on p.case_number = f.case_number where f.case_number = ?")
                .param(number.value())
                .query(row -> {
                    var people = new HashSet<String>();
                    while (row.next()) {
                        for (int column = 1; column <= columns.length + 1; column++) {
                            Optional.ofNullable(row.getString(column)).ifPresent(people::add);
                        }
                    }
                    return people;
                });
    }
}
