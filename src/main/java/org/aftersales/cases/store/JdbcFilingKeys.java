package org.aftersales.cases.store;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.aftersales.cases.FilingKeys;
import org.aftersales.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Request keys in the database; the primary key decides who comes first. */
@Repository
class JdbcFilingKeys implements FilingKeys {

    private final JdbcClient jdbc;
    private final CaseNumberSequence numbers;
    private final TimelineTable timeline;

    JdbcFilingKeys(JdbcClient jdbc, CaseNumberSequence numbers, TimelineTable timeline) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.timeline = timeline;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Claim claim(String client, String key, String bodyHash) {
        var drawn = new GeneratedKeyHolder();
        var now = timeline.now();
        // the number is drawn in the same statement: nothing, not even a sequence, stands before the key
        jdbc.sql("insert into filing_key (client, request_key, body_hash, filed_at, case_number)"
                        + " values (?, ?, ?, ?, ? || cast(nextval('case_number_sequence') as varchar))")
                .params(client, key, bodyHash, now, numbers.prefix())
                .update(drawn, "case_number");
        var number = Objects.requireNonNull(drawn.getKeyAs(String.class), "case_number");
        return new Claim(new CaseNumber(number), bodyHash, now.toInstant());
    }

    @Override
    public Optional<Claim> find(String client, String key) {
        return jdbc.sql("select case_number, body_hash, filed_at from filing_key where client = ? and request_key = ?")
                .params(client, key)
                .query((row, index) -> new Claim(
                        new CaseNumber(row.getString("case_number")),
                        row.getString("body_hash"),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
