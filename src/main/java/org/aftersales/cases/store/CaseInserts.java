package org.aftersales.cases.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aftersales.cases.CaseFiles.LineDecision;
import org.aftersales.cases.CaseFiles.NewCase;
import org.aftersales.cases.CaseStatus;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.DecisionTrace;
import org.aftersales.shared.PersonalDataCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a new case and of decisions about it: one statement for all lines, however many there are. */
@Component
class CaseInserts {

    private final JdbcClient jdbc;
    private final CaseNumberSequence numbers;
    private final PersonalDataCipher cipher;
    private final Callers callers;
    private final TimelineTable timeline;

    CaseInserts(
            JdbcClient jdbc,
            CaseNumberSequence numbers,
            PersonalDataCipher cipher,
            Callers callers,
            TimelineTable timeline) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.cipher = cipher;
        this.callers = callers;
        this.timeline = timeline;
    }

    CaseNumber open(NewCase request) {
        var drawn = request.number();
        var number = drawn == null ? numbers.next() : drawn;
        insertFile(number, request);
        insertLines(number, request);
        return number;
    }

    private void insertFile(CaseNumber number, NewCase request) {
        var remark = request.remark();
        jdbc.sql("insert into case_file (case_number, case_type, order_number, customer_number, currency, channel,"
                        + " requested_at, filed_at, filed_by, reason, delivery_refused, remark_cipher, priority, status)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number.value(),
                        request.type(),
                        request.orderNumber().value(),
                        request.customerNumber(),
                        request.currency(),
                        request.channel(),
                        OffsetDateTime.ofInstant(request.requestedAt(), ZoneOffset.UTC),
                        timeline.now(),
                        callers.actor(),
                        request.reason(),
                        request.deliveryRefused(),
                        remark == null || remark.isBlank() ? null : cipher.encrypt(remark),
                        request.priority(),
                        CaseStatus.PENDING_REVIEW.name())
                .update();
    }

    private void insertLines(CaseNumber number, NewCase request) {
        var values = new ArrayList<Object>();
        for (var line : request.lines()) {
            Collections.addAll(
                    values,
                    number.value(),
                    line.orderLineId(),
                    line.lineNumber(),
                    line.sku(),
                    line.description(),
                    line.units(),
                    line.opened());
        }
        jdbc.sql("insert into case_line (case_number, order_line_id, line_number, sku, description, requested_units,"
                        + " opened) values "
                        + rows("(?, ?, ?, ?, ?, ?, ?)", request.lines().size()))
                .params(values)
                .update();
    }

    void decided(CaseNumber number, @Nullable Long caseLineId, DecisionTrace decision, String outcome) {
        jdbc.sql("insert into case_decision (case_number, case_line_id, decided_at, decision, decision_version,"
                        + " rule_ids, outcome) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number.value(),
                        caseLineId,
                        timeline.now(),
                        decision.decision(),
                        decision.version(),
                        String.join(",", decision.ruleIds()),
                        outcome)
                .update();
    }

    void decidedOnLines(CaseNumber number, List<LineDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        var values = new ArrayList<Object>();
        for (var each : decisions) {
            Collections.addAll(
                    values,
                    number.value(),
                    number.value(),
                    each.lineNumber(),
                    timeline.now(),
                    each.decision().decision(),
                    each.decision().version(),
                    String.join(",", each.decision().ruleIds()),
                    each.outcome());
        }
        jdbc.sql("insert into case_decision (case_number, case_line_id, decided_at, decision, decision_version,"
                        + " rule_ids, outcome) values "
                        + rows(
                                "(?, (select id from case_line where case_number = ? and line_number = ?), ?, ?, ?, ?, ?)",
                                decisions.size()))
                .params(values)
                .update();
    }

    private static String rows(String row, int count) {
        return String.join(", ", Collections.nCopies(count, row));
    }
}
