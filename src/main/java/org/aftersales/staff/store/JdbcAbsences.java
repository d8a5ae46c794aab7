package org.aftersales.staff.store;

import java.time.LocalDate;
import java.util.List;
import org.aftersales.staff.Absence;
import org.aftersales.staff.Absences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Absences in the database. */
@Repository
class JdbcAbsences implements Absences {

    private final JdbcClient jdbc;

    JdbcAbsences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void enter(Absence absence, String enteredBy) {
        jdbc.sql("insert into absence (person, deputy, first_day, last_day, entered_by) values (?, ?, ?, ?, ?)")
                .params(absence.person(), absence.deputy(), absence.firstDay(), absence.lastDay(), enteredBy)
                .update();
    }

    @Override
    public boolean remove(long id, String person) {
        return jdbc.sql("delete from absence where id = ? and person = ?")
                        .params(id, person)
                        .update()
                == 1;
    }

    @Override
    public List<Absence> from(LocalDate day) {
        return jdbc.sql("select id, person, deputy, first_day, last_day from absence where last_day >= ?"
                        + " order by first_day, id")
                .param(day)
                .query((row, index) -> new Absence(
                        row.getLong("id"),
                        row.getString("person"),
                        row.getString("deputy"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }
}
