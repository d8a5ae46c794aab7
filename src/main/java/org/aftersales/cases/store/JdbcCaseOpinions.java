package org.aftersales.cases.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.aftersales.cases.CaseOpinions;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions of quality control in the database; the newest of a case counts. */
@Repository
class JdbcCaseOpinions implements CaseOpinions {

    private final JdbcClient jdbc;
    private final TimelineTable timeline;
    private final PersonalDataCipher cipher;
    private final Callers callers;

    JdbcCaseOpinions(JdbcClient jdbc, TimelineTable timeline, PersonalDataCipher cipher, Callers callers) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.cipher = cipher;
        this.callers = callers;
    }

    @Override
    public void give(CaseNumber number, Verdict verdict, String text) {
        jdbc.sql(
                        "insert into case_opinion (case_number, given_by, given_at, verdict, text_cipher) values (?, ?, ?, ?, ?)")
                .params(number.value(), callers.actor(), timeline.now(), verdict.name(), cipher.encrypt(text))
                .update();
    }

    @Override
    public Optional<Opinion> of(CaseNumber number) {
        return jdbc.sql("select given_by, given_at, verdict, text_cipher from case_opinion where case_number = ?"
                        + " order by id desc fetch first 1 rows only")
                .param(number.value())
                .query((row, index) -> new Opinion(
                        row.getString("given_by"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        Verdict.valueOf(row.getString("verdict")),
                        cipher.decrypt(row.getString("text_cipher"))))
                .optional();
    }
}
