package org.aftersales.cases.store;

import java.util.List;
import java.util.Optional;
import org.aftersales.cases.CaseReasons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Coded reasons in the database. */
@Repository
class JdbcCaseReasons implements CaseReasons {

    private static final String SELECT =
            "select code, label_en, label_zh, fault_party, needs_photo, needs_quality_check"
                    + " from case_reason where kind = ?";

    private final JdbcClient jdbc;

    JdbcCaseReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Reason> forReturn(String code) {
        return find("RETURN", code).or(() -> find("REFUND_ONLY", code));
    }

    @Override
    public Optional<Reason> forRejection(String code) {
        return find("REJECTION", code);
    }

    @Override
    public List<Reason> forReturns() {
        return list("RETURN");
    }

    @Override
    public List<Reason> forRefundOnly() {
        return list("REFUND_ONLY");
    }

    @Override
    public List<Reason> forRejections() {
        return list("REJECTION");
    }

    private Optional<Reason> find(String kind, String code) {
        return ReadOnce.get(this, List.of(kind, code), () -> query(SELECT + " and code = ?", kind, code)
                .optional());
    }

    private List<Reason> list(String kind) {
        return query(SELECT + " and active order by position, code", kind).list();
    }

    private JdbcClient.MappedQuerySpec<Reason> query(String sql, String... parameters) {
        return jdbc.sql(sql)
                .params(List.of(parameters))
                .query((row, index) -> new Reason(
                        row.getString("code"),
                        row.getString("label_en"),
                        row.getString("label_zh"),
                        row.getString("fault_party"),
                        row.getBoolean("needs_photo"),
                        row.getBoolean("needs_quality_check")));
    }
}
