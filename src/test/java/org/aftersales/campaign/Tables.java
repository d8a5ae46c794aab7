package org.aftersales.campaign;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What stands in the desk's database. */
final class Tables {

    /** Not the cases of the demonstration. */
    private static final String OURS = "order_number like '" + Shop.ORDERS + "%'";

    private final DriverManagerDataSource database;
    private final JdbcClient jdbc;
    private final Set<String> dead = new HashSet<>();

    Tables(String url) {
        database = new DriverManagerDataSource(url, "postgres", "");
        jdbc = JdbcClient.create(database);
    }

    /** @param key id of the step in the diagram */
    record OpenTask(String id, String key, String caseNumber) {}

    /** What lies with people. */
    List<OpenTask> openTasks() {
        return jdbc.sql("select t.ID_, t.TASK_DEF_KEY_, coalesce(e.BUSINESS_KEY_, '') from ACT_RU_TASK t"
                        + " join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_ where t.TASK_DEF_KEY_ = 'Task_ResolveDifference'"
                        + " or e.BUSINESS_KEY_ in (select case_number from case_file where " + OURS
                        + ") order by t.CREATE_TIME_")
                .query((row, index) -> new OpenTask(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Status by case, without those of the demonstration. */
    Map<String, String> cases() {
        return jdbc.sql("select case_number, status from case_file where " + OURS)
                .query(rows -> {
                    var cases = new TreeMap<String, String>();
                    while (rows.next()) {
                        cases.put(rows.getString(1), rows.getString(2));
                    }
                    return cases;
                });
    }

    /** A refund as we have it. */
    record OwnRefund(
            String number,
            String caseNumber,
            String provider,
            String payment,
            long amount,
            String status,
            boolean outside) {}

    List<OwnRefund> refunds() {
        return refunds("");
    }

    private List<OwnRefund> refunds(String which) {
        return jdbc.sql("select refund_number, case_number, provider, payment_reference, amount_minor, status,"
                        + " voucher_number is not null from refund r where payment_reference like '" + Shop.PAYMENTS
                        + "%' " + which + " order by refund_number")
                .query((row, index) -> new OwnRefund(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6),
                        row.getBoolean(7)))
                .list();
    }

    /**
     * What the application that has just died was about to pay: marked as sent, its job begun, nothing written down of how it went. A
     * refund that had to wait before it could leave, leaves with the question for it.
     */
    List<OwnRefund> halfPaid() {
        var owners = jdbc
                .sql("select distinct LOCK_OWNER_ from ACT_RU_JOB where LOCK_OWNER_ is not null")
                .query(String.class)
                .set()
                .stream()
                .filter(owner -> !dead.contains(owner))
                .collect(Collectors.toSet());
        if (owners.isEmpty()) {
            return List.of();
        }
        var found = refunds("and status = 'SUBMITTED' and exists (select 1 from ACT_RU_JOB j"
                + " join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_"
                + " join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_"
                + " where (d.ACT_ID_ = 'Task_SubmitRefund' or (d.ACT_ID_ = 'Task_AskProvider' and r.sent_at is null))"
                + " and e.BUSINESS_KEY_ = r.case_number and j.LOCK_OWNER_ in ("
                + owners.stream().map(owner -> "'" + owner + "'").collect(Collectors.joining(", ")) + "))");
        dead.addAll(owners);
        return found;
    }

    /** Can hold the row of a refund at once, so that what the provider says about it cannot be written down. */
    Connection readyToHold() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    static void hold(Connection ready, String refund) throws SQLException {
        try (var statement = ready.prepareStatement("select 1 from refund where refund_number = ? for update")) {
            statement.setString(1, refund);
            statement.executeQuery();
        }
    }

    /** Whether the application has read the provider's answer and is about to write it down. */
    boolean somebodyWaitsForIt() {
        return count("pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%from refund where case_number%for update%'")
                > 0;
    }

    /** Refunds that have left, or are about to, and of which we do not know how they end. */
    long underWay() {
        return count("refund where status in ('SUBMITTED', 'UNKNOWN')");
    }

    boolean anythingOpen() {
        return count("case_file where " + OURS
                        + " and status not in ('COMPLETED', 'REJECTED', 'INSPECTION_FAILED', 'CANCELLED', 'EXPIRED')")
                > 0;
    }

    /** Rows of a table, or of a part of it. */
    long count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    /** A list of texts, one for each row that should not be there. */
    List<String> rows(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
