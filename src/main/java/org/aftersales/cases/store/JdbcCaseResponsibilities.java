package org.aftersales.cases.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.aftersales.cases.CaseResponsibilities;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Settled responsibilities in the database; the newest of a case counts. */
@Repository
class JdbcCaseResponsibilities implements CaseResponsibilities {

    private final JdbcClient jdbc;
    private final TimelineTable timeline;
    private final PersonalDataCipher cipher;
    private final Callers callers;

    JdbcCaseResponsibilities(JdbcClient jdbc, TimelineTable timeline, PersonalDataCipher cipher, Callers callers) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.cipher = cipher;
        this.callers = callers;
    }

    @Override
    public void settle(CaseNumber number, Party party, String text) {
        jdbc.sql("insert into case_responsibility (case_number, settled_by, settled_at, party, text_cipher)"
                        + " values (?, ?, ?, ?, ?)")
                .params(number.value(), callers.actor(), timeline.now(), party.name(), cipher.encrypt(text))
                .update();
    }

    @Override
    public Optional<Settled> of(CaseNumber number) {
        return jdbc.sql("select settled_by, settled_at, party, text_cipher from case_responsibility"
                        + " where case_number = ? order by id desc fetch first 1 rows only")
                .param(number.value())
                .query((row, index) -> new Settled(
                        row.getString("settled_by"),
                        row.getObject("settled_at", OffsetDateTime.class).toInstant(),
                        Party.valueOf(row.getString("party")),
                        cipher.decrypt(row.getString("text_cipher"))))
                .optional();
    }
}
