package org.aftersales.warehouse.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.CustomersShelf;
import org.aftersales.warehouse.Parcel;
import org.aftersales.warehouse.Parcels;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Parcels in the database. Rows are added, and marked as inspected once; nothing else changes. */
@Repository
class JdbcParcels implements Parcels {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Callers callers;
    private final Clock clock;

    JdbcParcels(JdbcClient jdbc, JdbcTemplate batches, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.callers = callers;
        this.clock = clock;
    }

    /** The first parcel stands for the case; before it came, the receipt's own unique keys let only one through. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(CaseNumber caseNumber) {
        jdbc.sql("select id from parcel where case_number = ? and parcel_number = 1 for update")
                .param(caseNumber.value())
                .query(Long.class)
                .optional();
    }

    @Override
    public List<Parcel> of(CaseNumber caseNumber) {
        return jdbc.sql(
                        """
                        select p.id, p.parcel_number, p.tracking_number, p.more_expected, p.received_by, p.received_at, p.inspected_by,
                            p.inspected_at, p.found, l.id as line_id, l.case_line_id, l.line_number, l.sku, l.description, l.product_class,
                            l.told_batch, l.told_expiry, l.units
                        from parcel p left join parcel_line l on l.parcel_id = p.id
                        where p.case_number = ? order by p.parcel_number, l.id""")
                .param(caseNumber.value())
                .query(new ParcelRows(caseNumber));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(NewParcel parcel) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into parcel (case_number, parcel_number, tracking_number, goods_arrived, more_expected, received_by,
                            received_at, receipt_task, found, late_goods) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        parcel.caseNumber().value(),
                        parcel.number(),
                        parcel.trackingNumber(),
                        !parcel.lines().isEmpty(),
                        parcel.moreExpected(),
                        callers.actor(),
                        now(),
                        parcel.receiptTask(),
                        parcel.found(),
                        parcel.late() ? "OPEN" : null)
                .update(key, "id");
        addLines(key.getKeyAs(Number.class).longValue(), parcel.lines());
    }

    private void addLines(long parcelId, List<NewLine> lines) {
        batches.batchUpdate(
                """
                insert into parcel_line (parcel_id, case_line_id, line_number, sku, description, product_class, told_batch, told_expiry,
                    units) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                lines.stream()
                        .map(line -> new Object[] {
                            parcelId,
                            line.caseLineId(),
                            line.lineNumber(),
                            line.sku(),
                            line.description(),
                            line.productClass(),
                            line.toldBatch(),
                            line.toldExpiry(),
                            line.units()
                        })
                        .toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void agreed(CaseNumber caseNumber, int parcelNumber, CustomersShelf.LateGoods agreed) {
        jdbc.sql("update parcel set late_goods = ? where case_number = ? and parcel_number = ? and late_goods = 'OPEN'")
                .params(agreed.name(), caseNumber.value(), parcelNumber)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean inspected(long parcelId, String inspectionTask) {
        return jdbc.sql("update parcel set inspection_task = ?, inspected_by = ?, inspected_at = ?"
                                + " where id = ? and inspection_task is null")
                        .params(inspectionTask, callers.actor(), now(), parcelId)
                        .update()
                == 1;
    }

    @Override
    public Optional<CaseNumber> caseOfReceipt(String task) {
        return caseOf("receipt_task", task);
    }

    @Override
    public Optional<CaseNumber> caseOfInspection(String task) {
        return caseOf("inspection_task", task);
    }

    private Optional<CaseNumber> caseOf(String column, String task) {
        return jdbc.sql("select case_number from parcel where " + column + " = ?")
                .param(task)
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
