package org.aftersales.cases.store;

import java.util.List;
import org.aftersales.cases.CaseReasons.Reason;
import org.aftersales.cases.ReasonBook;
import org.aftersales.cases.ReasonExistsException;
import org.aftersales.cases.ReasonUnknownException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Administers the reasons in the database. Positions are steps of ten, so that a reason finds room between two others. */
@Repository
class JdbcReasonBook implements ReasonBook {

    private final JdbcClient jdbc;

    JdbcReasonBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> of(Kind kind) {
        return jdbc.sql("select * from case_reason where kind = ? order by position, code")
                .param(kind.name())
                .query((row, index) -> new Entry(
                        new Reason(
                                row.getString("code"),
                                row.getString("label_en"),
                                row.getString("label_zh"),
                                row.getString("fault_party"),
                                row.getBoolean("needs_photo"),
                                row.getBoolean("needs_quality_check")),
                        row.getBoolean("active")))
                .list();
    }

    @Override
    @Transactional
    public void add(Kind kind, Reason reason) throws ReasonExistsException {
        var added = jdbc.sql(
                        """
                insert into case_reason (kind, code, position, label_en, label_zh, fault_party, needs_photo, needs_quality_check)
                select cast(:kind as varchar), cast(:code as varchar), coalesce(max(position), 0) + 10, cast(:english as varchar),
                    cast(:chinese as varchar), cast(:party as varchar), cast(:photo as boolean), cast(:quality as boolean)
                from case_reason where kind = :kind
                having not exists (select 1 from case_reason where kind = :kind and code = :code)""")
                .param("kind", kind.name())
                .param("code", reason.code())
                .param("english", reason.labelEnglish())
                .param("chinese", reason.labelChinese())
                .param("party", reason.faultParty())
                .param("photo", reason.needsPhoto())
                .param("quality", reason.needsQualityCheck())
                .update();
        if (added == 0) {
            throw new ReasonExistsException(reason.code());
        }
    }

    @Override
    public void change(Kind kind, Reason reason) throws ReasonUnknownException {
        found(
                jdbc.sql("update case_reason set label_en = ?, label_zh = ?, fault_party = ?, needs_photo = ?,"
                                + " needs_quality_check = ? where kind = ? and code = ?")
                        .params(
                                reason.labelEnglish(),
                                reason.labelChinese(),
                                reason.faultParty(),
                                reason.needsPhoto(),
                                reason.needsQualityCheck(),
                                kind.name(),
                                reason.code())
                        .update(),
                reason.code());
    }

    @Override
    @Transactional
    public Removal remove(Kind kind, String code) throws ReasonUnknownException {
        var deleted = jdbc.sql("delete from case_reason where kind = ? and code = ?"
                        + " and not exists (select 1 from case_file f where f.reason = case_reason.code"
                        + " or f.rejection_code = case_reason.code)")
                .params(kind.name(), code)
                .update();
        if (deleted == 1) {
            return Removal.DELETED;
        }
        show(kind, code, false);
        return Removal.HIDDEN;
    }

    @Override
    public void show(Kind kind, String code, boolean shown) throws ReasonUnknownException {
        found(
                jdbc.sql("update case_reason set active = ? where kind = ? and code = ?")
                        .params(shown, kind.name(), code)
                        .update(),
                code);
    }

    @Override
    @Transactional
    public void move(Kind kind, String code, boolean up) throws ReasonUnknownException {
        var codes = new java.util.ArrayList<>(
                of(kind).stream().map(entry -> entry.reason().code()).toList());
        var from = codes.indexOf(code);
        if (from < 0) {
            throw new ReasonUnknownException(code);
        }
        var to = Math.max(0, Math.min(codes.size() - 1, up ? from - 1 : from + 1));
        codes.add(to, codes.remove(from));
        for (int place = 0; place < codes.size(); place++) {
            jdbc.sql("update case_reason set position = ? where kind = ? and code = ?")
                    .params((place + 1) * 10, kind.name(), codes.get(place))
                    .update();
        }
    }

    private static void found(int rows, String code) throws ReasonUnknownException {
        if (rows == 0) {
            throw new ReasonUnknownException(code);
        }
    }
}
