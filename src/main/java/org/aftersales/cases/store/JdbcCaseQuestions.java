package org.aftersales.cases.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.aftersales.cases.CaseQuestions;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions to customers in the database. */
@Repository
class JdbcCaseQuestions implements CaseQuestions {

    private final JdbcClient jdbc;
    private final TimelineTable timeline;
    private final PersonalDataCipher cipher;
    private final Callers callers;

    JdbcCaseQuestions(JdbcClient jdbc, TimelineTable timeline, PersonalDataCipher cipher, Callers callers) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.cipher = cipher;
        this.callers = callers;
    }

    @Override
    public void ask(CaseNumber number, String text) {
        jdbc.sql("insert into case_question (case_number, asked_by, asked_at, question_cipher) values (?, ?, ?, ?)")
                .params(number.value(), callers.actor(), timeline.now(), cipher.encrypt(text))
                .update();
    }

    @Override
    public boolean answer(CaseNumber number, int position, String text) {
        return jdbc.sql("update case_question set answer_cipher = ?, answered_at = ?"
                                + " where id = (select max(id) from case_question where case_number = ?)"
                                + " and (select count(*) from case_question where case_number = ?) = ?"
                                + " and answer_cipher is null")
                        .params(cipher.encrypt(text), timeline.now(), number.value(), number.value(), position)
                        .update()
                == 1;
    }

    @Override
    public List<Question> of(CaseNumber number) {
        return jdbc.sql("select asked_by, asked_at, question_cipher, answer_cipher from case_question"
                        + " where case_number = ? order by id")
                .param(number.value())
                .query((row, index) -> {
                    var answer = row.getString("answer_cipher");
                    return new Question(
                            index + 1,
                            row.getString("asked_by"),
                            row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                            cipher.decrypt(row.getString("question_cipher")),
                            answer == null ? null : cipher.decrypt(answer));
                })
                .list();
    }
}
