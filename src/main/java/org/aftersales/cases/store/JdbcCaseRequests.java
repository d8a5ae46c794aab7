package org.aftersales.cases.store;

import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseRequests;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.PersonalDataCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Changed requests in the database. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcCaseRequests implements CaseRequests {

    private static final String CHANGES = "select request_changes from case_file where case_number = ?";

    private final JdbcClient jdbc;
    private final TimelineTable timeline;
    private final PersonalDataCipher cipher;
    private final Callers callers;

    JdbcCaseRequests(JdbcClient jdbc, TimelineTable timeline, PersonalDataCipher cipher, Callers callers) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.cipher = cipher;
        this.callers = callers;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public int changes(CaseNumber number) {
        return read(CHANGES, number);
    }

    @Override
    public int lockedChanges(CaseNumber number) {
        jdbc.sql("update case_file set status = status where case_number = ?")
                .param(number.value())
                .update();
        return read(CHANGES, number);
    }

    private int read(String sql, CaseNumber number) {
        return jdbc.sql(sql)
                .param(number.value())
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void changed(CaseNumber number) {
        jdbc.sql("update case_file set request_changes = request_changes + 1 where case_number = ?")
                .param(number.value())
                .update();
    }

    @Override
    public void line(CaseFile file, long caseLineId, int units, boolean opened) throws CaseMovedOnException {
        // a dropped line keeps its last quantity: it was asked for once
        var changed = jdbc.sql(
                        """
                        update case_line set requested_units = case when :units = 0 then requested_units else :units end,
                            opened = :opened, dropped = :dropped
                        where id = :id and case_number = :number and received_units = 0 and not dropped""")
                .param("units", units)
                .param("opened", opened)
                .param("dropped", units == 0)
                .param("id", caseLineId)
                .param("number", file.number().value())
                .update();
        if (changed == 0) {
            throw new CaseMovedOnException(file.number(), file.status());
        }
    }

    @Override
    public void prioritised(CaseNumber number, int priority) {
        jdbc.sql("update case_file set priority = ? where case_number = ?")
                .params(priority, number.value())
                .update();
    }

    @Override
    public void corrected(CaseFile before, String reason, String channel, @Nullable String remark) {
        jdbc.sql("update case_file set reason = ?, channel = ?, remark_cipher = ? where case_number = ?")
                .params(reason, channel, hidden(remark), before.number().value())
                .update();
        jdbc.sql("insert into case_correction (case_number, corrected_by, corrected_at, remark_before_cipher,"
                        + " remark_after_cipher) values (?, ?, ?, ?, ?)")
                .params(
                        before.number().value(),
                        callers.actor(),
                        timeline.now(),
                        hidden(before.remark()),
                        hidden(remark))
                .update();
    }

    private @Nullable String hidden(@Nullable String clear) {
        return clear == null || clear.isBlank() ? null : cipher.encrypt(clear);
    }
}
