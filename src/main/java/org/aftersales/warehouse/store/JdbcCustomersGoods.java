package org.aftersales.warehouse.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.aftersales.shared.ArticleUnits;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Waybill;
import org.aftersales.warehouse.CustomersGoods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Refused goods in the database: their outbound records are one statement from the inbound ones, so that nothing leaves that did not
 * come.
 */
@Repository
class JdbcCustomersGoods implements CustomersGoods {

    private static final String ARTICLES =
            """
            select m.sku, max(l.description) as description, sum(m.units) as units
            from stock_movement m join inspection i on i.id = m.inspection_id join parcel_line l on l.id = i.parcel_line_id
            """;

    /** What came late waits for what is agreed with the customer; it stays when it is returned anew or given up. */
    private static final String HERE =
            """
            m.case_number = :case and m.stock = 'BACK_TO_CUSTOMER'
                and not exists (select 1 from stock_sent_back s where s.inspection_id = m.inspection_id)
                and not exists (select 1 from inspection i join parcel_line l on l.id = i.parcel_line_id
                    join parcel p on p.id = l.parcel_id where i.id = m.inspection_id and p.late_goods <> 'SENT_BACK')
            """;

    private final JdbcClient jdbc;
    private final Callers callers;
    private final Clock clock;

    JdbcCustomersGoods(JdbcClient jdbc, Callers callers, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public List<ArticleUnits> here(CaseNumber caseNumber) {
        return articles("where " + HERE, "case", caseNumber.value());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(CaseNumber caseNumber, Waybill waybill) {
        if (!here(caseNumber).isEmpty()) {
            takeOut(caseNumber, parcel(caseNumber, waybill));
        }
    }

    private long parcel(CaseNumber caseNumber, Waybill waybill) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into sent_back_parcel (case_number, courier, tracking_number) values (?, ?, ?)")
                .params(caseNumber.value(), waybill.courier(), waybill.trackingNumber())
                .update(key, "id");
        return key.getKeyAs(Number.class).longValue();
    }

    private void takeOut(CaseNumber caseNumber, long parcel) {
        jdbc.sql(
                        """
                        insert into stock_sent_back (inspection_id, parcel_id, movement_type, case_number, sku, units, stock, moved_at,
                            operator)
                        select m.inspection_id, cast(:parcel as bigint), 'REFUSED_OUTBOUND', m.case_number, m.sku, m.units, m.stock,
                            cast(:at as timestamp with time zone), cast(:operator as varchar(64))
                        from stock_movement m
                        where\s"""
                                + HERE
                                + "order by m.id")
                .param("parcel", parcel)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("operator", callers.actor())
                .param("case", caseNumber.value())
                .update();
    }

    @Override
    public Optional<Parcel> last(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select id, courier, tracking_number from sent_back_parcel where case_number = ? order by id desc limit 1")
                .param(caseNumber.value())
                .query((row, index) -> new Parcel(
                        new Waybill(row.getString("courier"), row.getString("tracking_number")),
                        articles(
                                "join stock_sent_back s on s.inspection_id = m.inspection_id where s.parcel_id = :parcel",
                                "parcel",
                                row.getLong("id"))))
                .optional();
    }

    private List<ArticleUnits> articles(String which, String name, Object key) {
        return jdbc.sql(ARTICLES + which + " group by m.sku order by min(m.id)")
                .param(name, key)
                .query((row, index) ->
                        new ArticleUnits(row.getString("sku"), row.getString("description"), row.getInt("units")))
                .list();
    }
}
