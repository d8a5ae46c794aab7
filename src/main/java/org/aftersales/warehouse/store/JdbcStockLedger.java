package org.aftersales.warehouse.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.warehouse.Stock;
import org.aftersales.warehouse.StockLedger;
import org.aftersales.warehouse.StockMovement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Inbound records in the database, one statement from the inspections: what was not inspected has no row to come from. */
@Repository
class JdbcStockLedger implements StockLedger {

    private final JdbcClient jdbc;
    private final Callers callers;
    private final Clock clock;

    JdbcStockLedger(JdbcClient jdbc, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int putAway(CaseNumber caseNumber) {
        return jdbc.sql(
                        """
                        insert into stock_movement (inspection_id, movement_type, case_number, sku, units, stock, product_class, opened,
                            expired, moved_at, operator)
                        select i.id, 'RETURN_INBOUND', p.case_number, l.sku, i.units, i.stock, i.product_class, i.opened, i.expired,
                            cast(:at as timestamp with time zone), cast(:operator as varchar(64))
                        from inspection i join parcel_line l on l.id = i.parcel_line_id join parcel p on p.id = l.parcel_id
                        where p.case_number = :case and not exists (select 1 from stock_movement m where m.inspection_id = i.id)
                        order by i.id""")
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("operator", callers.actor())
                .param("case", caseNumber.value())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void takeOut(CaseNumber caseNumber, String sku, int units) {
        jdbc.sql("insert into stock_outbound (movement_type, case_number, sku, units, stock, moved_at, operator)"
                        + " values ('AFTERSALES_OUTBOUND', ?, ?, ?, ?, ?, ?)")
                .params(
                        caseNumber.value(),
                        sku,
                        units,
                        Stock.SELLABLE.name(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        callers.actor())
                .update();
    }

    @Override
    public List<StockMovement> ofCase(CaseNumber caseNumber) {
        return jdbc.sql("select * from stock_record where case_number = :case order by moved_at, way, id")
                .param("case", caseNumber.value())
                .query((row, index) -> new StockMovement(
                        row.getString("movement_type"),
                        caseNumber,
                        row.getString("sku"),
                        row.getInt("units"),
                        Stock.valueOf(row.getString("stock")),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                        row.getString("operator")))
                .list();
    }

    @Override
    public int units(String sku, Stock stock) {
        return jdbc.sql("select coalesce(sum(added), 0) from stock_record where sku = :sku and stock = :stock")
                .param("sku", sku)
                .param("stock", stock.name())
                .query(Integer.class)
                .single();
    }
}
