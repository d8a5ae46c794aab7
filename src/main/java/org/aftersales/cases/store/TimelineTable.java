package org.aftersales.cases.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFiles.TimelineEntry;
import org.aftersales.cases.CaseStatus;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only timeline: this class inserts and reads, nothing updates or deletes. */
@Component
class TimelineTable {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Callers callers;
    private final Clock clock;

    TimelineTable(JdbcClient jdbc, ObjectMapper json, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.callers = callers;
        this.clock = clock;
    }

    /** Now, in the precision that both databases keep. */
    OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Writes that something happened; without a status when it stays as it is. */
    void append(CaseNumber number, String what, @Nullable CaseStatus to, Map<String, String> facts) {
        jdbc.sql("insert into case_timeline (case_number, happened_at, actor, what, to_status, facts)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(number.value(), now(), callers.actor(), what, to == null ? null : to.name(), text(facts))
                .update();
    }

    /** Writes the step that the case file has just made: its row still knows the status before. */
    void appendStep(CaseNumber number, String what, Map<String, String> facts) {
        jdbc.sql("insert into case_timeline (case_number, happened_at, actor, what, from_status, to_status, facts)"
                        + " select case_number, cast(? as timestamp with time zone), cast(? as varchar), cast(? as varchar),"
                        + " previous_status, status, cast(? as varchar) from case_file where case_number = ?")
                .params(now(), callers.actor(), what, text(facts), number.value())
                .update();
    }

    List<TimelineEntry> of(CaseNumber number) {
        return jdbc.sql("select happened_at, actor, what, from_status, to_status, facts from case_timeline"
                        + " where case_number = ? order by id")
                .param(number.value())
                .query((row, index) -> entry(row))
                .list();
    }

    private TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("what"),
                status(row.getString("from_status")),
                status(row.getString("to_status")),
                facts(row.getString("facts")));
    }

    private static @Nullable CaseStatus status(@Nullable String name) {
        return Optional.ofNullable(name).map(CaseStatus::valueOf).orElse(null);
    }

    private String text(Map<String, String> facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("facts of a timeline entry", e);
        }
    }

    private Map<String, String> facts(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of a timeline entry", e);
        }
    }
}
