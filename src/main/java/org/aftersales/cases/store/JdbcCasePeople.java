package org.aftersales.cases.store;

import java.util.HashSet;
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
        return people(number, "filed_by", "reviewed_by", "revised_by");
    }

    private Set<String> people(CaseNumber number, String... columns) {
        return jdbc.sql("select " + String.join(", ", columns) + " from case_file where case_number = ?")
                .param(number.value())
                .query(row -> {
                    var people = new HashSet<String>();
                    while (row.next()) {
                        for (var column : columns) {
                            var person = row.getString(column);
                            if (person != null) {
                                people.add(person);
                            }
                        }
                    }
                    return people;
                });
    }
}
