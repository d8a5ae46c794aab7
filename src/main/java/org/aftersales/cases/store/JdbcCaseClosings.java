package org.aftersales.cases.store;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.aftersales.cases.CaseClosings;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reasons of managers in the database; a case is closed once. */
@Repository
class JdbcCaseClosings implements CaseClosings {

    private final JdbcClient jdbc;
    private final TimelineTable timeline;
    private final PersonalDataCipher cipher;
    private final Callers callers;

    JdbcCaseClosings(JdbcClient jdbc, TimelineTable timeline, PersonalDataCipher cipher, Callers callers) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.cipher = cipher;
        this.callers = callers;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(CaseNumber number, String reason) {
        jdbc.sql("insert into case_closing (case_number, closed_by, closed_at, reason_cipher) values (?, ?, ?, ?)")
                .params(number.value(), callers.actor(), timeline.now(), cipher.encrypt(reason))
                .update();
    }

    @Override
    public Optional<Closing> of(CaseNumber number) {
        return jdbc.sql("select closed_by, closed_at, reason_cipher from case_closing where case_number = ?")
                .param(number.value())
                .query((row, index) -> new Closing(
                        row.getString("closed_by"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        cipher.decrypt(row.getString("reason_cipher"))))
                .optional();
    }
}
