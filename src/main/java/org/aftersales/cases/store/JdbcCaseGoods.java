package org.aftersales.cases.store;

import java.util.Map;
import org.aftersales.cases.CaseGoods;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts per line in the database; changed together with the step of the process or not at all. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcCaseGoods implements CaseGoods {

    private final JdbcClient jdbc;
    private final Callers callers;

    JdbcCaseGoods(JdbcClient jdbc, Callers callers) {
        this.jdbc = jdbc;
        this.callers = callers;
    }

    @Override
    public void received(CaseNumber number, long caseLineId, int units) {
        one(jdbc.sql("update case_line set received_units = received_units + ? where id = ? and case_number = ?")
                .params(units, caseLineId, number.value())
                .update());
    }

    @Override
    public void inspected(CaseNumber number, long caseLineId, int acceptedUnits, int refusedUnits) {
        one(jdbc.sql("update case_line set accepted_units = accepted_units + ?, refused_units = refused_units + ?"
                        + " where id = ? and case_number = ?")
                .params(acceptedUnits, refusedUnits, caseLineId, number.value())
                .update());
    }

    @Override
    public void lost(CaseNumber number, Map<Long, Integer> unitsByLine) {
        one(jdbc.sql("update case_file set lost_by = ? where case_number = ?")
                .params(callers.actor(), number.value())
                .update());
        unitsByLine.forEach((line, units) ->
                one(jdbc.sql("update case_line set lost_units = lost_units + ? where id = ? and case_number = ?")
                        .params(units, line, number.value())
                        .update()));
    }

    @Override
    public void found(CaseNumber number, long caseLineId, int units) {
        one(jdbc.sql("update case_line set lost_units = lost_units - ?, accepted_units = accepted_units + ?"
                        + " where id = ? and case_number = ? and lost_units >= ?")
                .params(units, units, caseLineId, number.value(), units)
                .update());
    }

    private static void one(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("expected to change one row, changed " + rows);
        }
    }
}
