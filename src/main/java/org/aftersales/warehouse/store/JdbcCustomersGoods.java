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

    /** What came late waits for what is agreed with the customer. */
    private static final String HERE =
            """
            m.case_number = :case and m.stock = 'BACK_TO_CUSTOMER'
                and not exists (select 1 from stock_released r where r.inspection_id = m.inspection_id)
                and not exists (select 1 from inspection i join parcel_line l on l.id = i.parcel_line_id
                    join parcel p on p.id = l.parcel_id where i.id = m.inspection_id and p.late_goods = 'OPEN')
            """;

    /** What came late in one parcel, as long as nothing is agreed. */
    private static final String OF_PARCEL =
            """
            m.case_number = :case and m.stock = 'BACK_TO_CUSTOMER'
                and not exists (select 1 from stock_released r where r.inspection_id = m.inspection_id)
                and exists (select 1 from inspection i join parcel_line l on l.id = i.parcel_line_id
                    join parcel p on p.id = l.parcel_id
                    where i.id = m.inspection_id and p.parcel_number = :number and p.late_goods = 'OPEN')
            """;

    private static final String NOW = "cast(:at as timestamp with time zone), cast(:operator as varchar(64))";
    private static final String LATER = "null, null, null";

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
        release("REFUSED_OUTBOUND", "cast(:parcel as bigint), " + NOW, HERE, caseNumber)
                .param("parcel", parcel)
                .param("at", now())
                .param("operator", callers.actor())
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(CaseNumber caseNumber) {
        release("GIVEN_UP_OUTBOUND", LATER, HERE, caseNumber).update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveUp(CaseNumber caseNumber, int parcelNumber) {
        release("GIVEN_UP_OUTBOUND", LATER, OF_PARCEL, caseNumber)
                .param("number", parcelNumber)
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void returnedAnew(CaseNumber caseNumber, int parcelNumber) {
        release("RETURNED_ANEW_OUTBOUND", "null, " + NOW, OF_PARCEL, caseNumber)
                .param("number", parcelNumber)
                .param("at", now())
                .param("operator", callers.actor())
                .update();
    }

    /** @param how with which parcel, when and by whom */
    private JdbcClient.StatementSpec release(String type, String how, String which, CaseNumber caseNumber) {
        return jdbc.sql(
                        "insert into stock_released (parcel_id, moved_at, operator, movement_type, inspection_id, case_number, sku, units,"
                                + " stock) select " + how
                                + ", cast(:type as varchar(30)), m.inspection_id, m.case_number, m.sku, m.units, m.stock from stock_movement m where "
                                + which
                                + "order by m.id")
                .param("type", type)
                .param("case", caseNumber.value());
    }

    @Override
    public List<ArticleUnits> toScrap(CaseNumber caseNumber) {
        return articles(
                "join stock_released r on r.inspection_id = m.inspection_id where r.case_number = :case and r.moved_at is null",
                "case",
                caseNumber.value());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void scrap(CaseNumber caseNumber) {
        jdbc.sql("update stock_released set moved_at = ?, operator = ? where case_number = ? and moved_at is null")
                .params(now(), callers.actor(), caseNumber.value())
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    public Optional<Parcel> last(CaseNumber caseNumber) {
        return jdbc.sql(
                        "select id, courier, tracking_number from sent_back_parcel where case_number = ? order by id desc limit 1")
                .param(caseNumber.value())
                .query((row, index) -> new Parcel(
                        new Waybill(row.getString("courier"), row.getString("tracking_number")),
                        articles(
                                "join stock_released r on r.inspection_id = m.inspection_id where r.parcel_id = :parcel",
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
