package org.aftersales.cases.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.cases.CaseStatus;
import org.aftersales.cases.CaseTransition;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.orders.OrderLedger;
import org.aftersales.orders.QuantityNotAvailableException;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.DecisionTrace;
import org.aftersales.shared.PersonalDataCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Case files in the database. Changing methods demand a running transaction, so that the step of the process and the case file can only
 * change together.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcCaseFiles implements CaseFiles {

    private final JdbcClient jdbc;
    private final CaseFileRows rows;
    private final CaseInserts inserts;
    private final TimelineTable timeline;
    private final OrderLedger ledger;
    private final PersonalDataCipher cipher;
    private final Callers callers;

    JdbcCaseFiles(
            JdbcClient jdbc,
            CaseFileRows rows,
            CaseInserts inserts,
            TimelineTable timeline,
            OrderLedger ledger,
            PersonalDataCipher cipher,
            Callers callers) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.inserts = inserts;
        this.timeline = timeline;
        this.ledger = ledger;
        this.cipher = cipher;
        this.callers = callers;
    }

    @Override
    public CaseNumber open(NewCase request) throws QuantityNotAvailableException {
        // always in the same order, so that two cases of one order cannot wait for each other
        var lines = request.lines().stream()
                .sorted(Comparator.comparingLong(NewLine::orderLineId))
                .toList();
        for (var line : lines) {
            ledger.reserve(line.orderLineId(), line.units());
        }
        var number = inserts.open(request);
        timeline.append(
                number,
                CaseFile.REFUND_ONLY.equals(request.type()) ? "RefundRequested" : "ReturnRequested",
                CaseStatus.PENDING_REVIEW,
                Map.of("channel", request.channel(), "reason", request.reason()));
        return number;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public CaseFile get(CaseNumber number) throws CaseUnknownException {
        return ReadOnce.get(this, number, () -> read(number))
                .orElseThrow(() -> new CaseUnknownException(number.value()));
    }

    private Optional<CaseFile> read(CaseNumber number) {
        return jdbc
                .sql(CaseFileRows.SELECT + "where c.case_number = ? order by l.line_number")
                .param(number.value())
                .query(rows::read)
                .stream()
                .findFirst();
    }

    /** By an UPDATE: it lets others write into the timeline meanwhile, which SELECT FOR UPDATE would not. */
    @Override
    public CaseFile lock(CaseNumber number) throws CaseUnknownException {
        jdbc.sql("update case_file set status = status where case_number = ?")
                .param(number.value())
                .update();
        return read(number).orElseThrow(() -> new CaseUnknownException(number.value()));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<CaseFile> ofCustomer(String customerNumber, int limit) {
        return jdbc.sql(CaseFileRows.SELECT + "where c.case_number in (select case_number from case_file"
                        + " where customer_number = ? order by filed_at desc, case_number desc fetch first ? rows only)"
                        + " order by c.filed_at desc, c.case_number desc, l.line_number")
                .params(customerNumber, limit)
                .query(rows::read);
    }

    @Override
    public void advance(CaseNumber number, CaseTransition transition, String why, Map<String, String> facts)
            throws CaseUnknownException, CaseMovedOnException {
        var moved = jdbc.sql("update case_file set previous_status = status, status = :to"
                        + " where case_number = :number and status in (:from)")
                .param("to", transition.to().name())
                .param("number", number.value())
                .param("from", allowedBefore(transition))
                .update();
        if (moved == 0) {
            throw new CaseMovedOnException(number, statusOf(number));
        }
        timeline.appendStep(number, why, facts);
    }

    private static List<String> allowedBefore(CaseTransition transition) {
        return Arrays.stream(CaseStatus.values())
                .filter(transition::allowedFrom)
                .map(Enum::name)
                .toList();
    }

    private CaseStatus statusOf(CaseNumber number) throws CaseUnknownException {
        return jdbc.sql("select status from case_file where case_number = ?")
                .param(number.value())
                .query(String.class)
                .optional()
                .map(CaseStatus::valueOf)
                .orElseThrow(() -> new CaseUnknownException(number.value()));
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRED)
    public void note(CaseNumber number, String what, Map<String, String> facts) {
        timeline.append(number, what, null, facts);
    }

    @Override
    public void reviewed(CaseNumber number, CaseFile.Review review) {
        one(jdbc.sql(
                        "update case_file set reviewed_by = ?, reviewed_at = ?, approved = ?, rejection_code = ?,"
                                + " customer_text_cipher = ?, service_fee_minor = ?, freight_back = ?, coupon_back = ?, points_back = ?,"
                                + " return_contact_cipher = ?, return_phone_cipher = ?, return_address_cipher = ? where case_number = ?")
                .params(
                        callers.actor(),
                        OffsetDateTime.ofInstant(review.at(), ZoneOffset.UTC),
                        review.approved(),
                        review.rejectionCode(),
                        hidden(review.customerText()),
                        review.serviceFeeMinor(),
                        review.freightBack(),
                        review.couponBack(),
                        review.pointsBack(),
                        hidden(review.returnContact()),
                        hidden(review.returnPhone()),
                        hidden(review.returnAddress()),
                        number.value())
                .update());
    }

    @Override
    public void revised(
            CaseNumber number, long serviceFeeMinor, boolean freightBack, boolean couponBack, boolean pointsBack) {
        one(jdbc.sql("update case_file set service_fee_minor = ?, freight_back = ?, coupon_back = ?, points_back = ?,"
                        + " revised_by = ? where case_number = ?")
                .params(serviceFeeMinor, freightBack, couponBack, pointsBack, callers.actor(), number.value())
                .update());
        timeline.append(number, "AmountRevised", null, Map.of("serviceFeeMinor", Long.toString(serviceFeeMinor)));
    }

    @Override
    public void freightSettled(CaseNumber number, boolean freightBack) {
        one(jdbc.sql("update case_file set freight_back = ? where case_number = ?")
                .params(freightBack, number.value())
                .update());
    }

    @Override
    public void financeApproved(CaseNumber number) {
        one(jdbc.sql("update case_file set finance_by = ? where case_number = ?")
                .params(callers.actor(), number.value())
                .update());
    }

    @Override
    public void refundsFirst(CaseNumber number) {
        one(jdbc.sql("update case_file set refund_first = true where case_number = ?")
                .param(number.value())
                .update());
    }

    @Override
    public void shipmentReported(CaseNumber number, String courier, String trackingNumber) {
        one(jdbc.sql("update case_file set courier = ?, tracking_number = ? where case_number = ?")
                .params(courier, trackingNumber, number.value())
                .update());
    }

    @Override
    public void decided(CaseNumber number, @Nullable Long caseLineId, DecisionTrace decision, String outcome) {
        inserts.decided(number, caseLineId, decision, outcome);
    }

    @Override
    public void decidedOnLines(CaseNumber number, List<LineDecision> decisions) {
        inserts.decidedOnLines(number, decisions);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<TimelineEntry> timeline(CaseNumber number) {
        return timeline.of(number);
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("expected to change one row, changed " + rows);
        }
    }

    private @Nullable String hidden(@Nullable String clear) {
        return clear == null || clear.isBlank() ? null : cipher.encrypt(clear);
    }
}
