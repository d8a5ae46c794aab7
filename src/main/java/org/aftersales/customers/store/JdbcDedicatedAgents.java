package org.aftersales.customers.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.aftersales.customers.DedicatedAgents;
import org.aftersales.shared.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Dedicated agents in the database, one a customer. */
@Repository
class JdbcDedicatedAgents implements DedicatedAgents {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final Clock clock;

    JdbcDedicatedAgents(JdbcClient jdbc, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void appoint(String customerNumber, String agent) {
        dismiss(customerNumber);
        jdbc.sql("insert into dedicated_agent (customer_number, agent, appointed_by, appointed_at) values (?, ?, ?, ?)")
                .params(
                        customerNumber,
                        agent,
                        callers.actor(),
                        OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS))
                .update();
    }

    @Override
    public boolean dismiss(String customerNumber) {
        return jdbc.sql("delete from dedicated_agent where customer_number = ?")
                        .param(customerNumber)
                        .update()
                == 1;
    }

    @Override
    public List<Appointment> all() {
        return jdbc.sql("select * from dedicated_agent order by customer_number")
                .query((row, index) -> new Appointment(
                        row.getString("customer_number"),
                        row.getString("agent"),
                        row.getString("appointed_by"),
                        row.getObject("appointed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
