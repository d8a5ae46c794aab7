package org.aftersales.refund.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.aftersales.refund.Difference;
import org.aftersales.refund.Differences;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Differences in the database, each once by its key. */
@Repository
class JdbcDifferences implements Differences {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final JdbcClient jdbc;
    private final PersonalDataCipher cipher;
    private final Clock clock;

    JdbcDifferences(JdbcClient jdbc, PersonalDataCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    @Override
    public boolean add(Difference difference, CaseNumber number) {
        return jdbc.sql(
                                """
                                insert into payment_difference (difference_key, number, case_number, provider, refund_number, kind, ours,
                                    theirs, found_at) select ?, ?, ?, ?, ?, ?, ?, ?, ?
                                where not exists (select 1 from payment_difference where difference_key = ?)""")
                        .params(
                                difference.key(),
                                number.value(),
                                difference.caseNumber().map(CaseNumber::value).orElse(null),
                                difference.provider(),
                                difference.refundNumber(),
                                difference.kind().name(),
                                difference.ours(),
                                difference.theirs(),
                                now(),
                                difference.key())
                        .update()
                == 1;
    }

    @Override
    public CaseNumber nextNumber() {
        var running = jdbc.sql("select nextval('payment_difference_number')")
                .query(Long.class)
                .single();
        return new CaseNumber("AS-" + LocalDate.now(clock).format(DAY) + "-" + running);
    }

    @Override
    public List<Difference> open(CaseNumber number) {
        return jdbc.sql("select * from payment_difference where number = ? and resolved_at is null"
                        + " order by found_at, difference_key")
                .param(number.value())
                .query(JdbcDifferences::read)
                .list();
    }

    @Override
    public void resolve(CaseNumber number, String person, String note) {
        jdbc.sql("update payment_difference set resolved_at = ?, resolved_by = ?, note_cipher = ?"
                        + " where number = ? and resolved_at is null")
                .params(now(), person, cipher.encrypt(note), number.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Difference read(ResultSet row, int index) throws SQLException {
        return new Difference(
                row.getString("difference_key"),
                Optional.ofNullable(row.getString("case_number")).map(CaseNumber::new),
                row.getString("provider"),
                row.getString("refund_number"),
                Difference.Kind.valueOf(row.getString("kind")),
                row.getString("ours"),
                row.getString("theirs"));
    }
}
