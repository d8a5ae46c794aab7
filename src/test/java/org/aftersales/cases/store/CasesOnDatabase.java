package org.aftersales.cases.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import javax.sql.DataSource;
import org.aftersales.cases.CaseDecisions;
import org.aftersales.cases.CaseDiscounts;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGifts;
import org.aftersales.cases.CaseGoods;
import org.aftersales.cases.CaseOffers;
import org.aftersales.cases.CasePeople;
import org.aftersales.cases.CasePhotos;
import org.aftersales.cases.CaseQuestions;
import org.aftersales.cases.CaseReasons;
import org.aftersales.cases.FilingKeys;
import org.aftersales.cases.PhotoLimits;
import org.aftersales.orders.store.OrdersOnDatabase;
import org.aftersales.shared.Callers;
import org.aftersales.testdata.TestCipher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stores of this capability for tests that run without Spring. */
public final class CasesOnDatabase {

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Callers callers;
    private final Clock clock;
    private final TimelineTable timeline;

    public CasesOnDatabase(DataSource database, Callers callers, Clock clock) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.callers = callers;
        this.clock = clock;
        this.timeline = new TimelineTable(jdbc, new ObjectMapper(), callers, clock);
    }

    public CaseFiles files() {
        var cipher = TestCipher.create();
        var inserts = new CaseInserts(jdbc, new CaseNumberSequence(jdbc, clock), cipher, callers, timeline);
        return new JdbcCaseFiles(
                jdbc, new CaseFileRows(cipher), inserts, timeline, OrdersOnDatabase.ledger(database), cipher, callers);
    }

    public CaseGoods goods() {
        return new JdbcCaseGoods(jdbc, callers);
    }

    public FilingKeys keys() {
        return new JdbcFilingKeys(jdbc, new CaseNumberSequence(jdbc, clock), timeline);
    }

    public CaseReasons reasons() {
        return new JdbcCaseReasons(jdbc);
    }

    public CaseQuestions questions() {
        return new JdbcCaseQuestions(jdbc, timeline, TestCipher.create(), callers);
    }

    public CaseDiscounts discounts() {
        return new JdbcCaseDiscounts(jdbc, timeline);
    }

    public CaseOffers offers() {
        return new JdbcCaseOffers(jdbc, timeline, TestCipher.create(), callers);
    }

    public CaseGifts gifts() {
        return new JdbcCaseGifts(jdbc, timeline, callers);
    }

    public CasePeople people() {
        return new JdbcCasePeople(jdbc);
    }

    public CaseDecisions decisions() {
        return new JdbcCaseDecisions(jdbc);
    }

    public CasePhotos photos() {
        var limits = new PhotoLimits(10, 50, 3, 400);
        return new JdbcCasePhotos(jdbc, new PhotoLab(limits), limits, TestCipher.create(), callers, timeline);
    }
}
