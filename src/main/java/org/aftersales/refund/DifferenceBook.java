package org.aftersales.refund;

import java.time.Clock;
import java.time.LocalDate;
import org.aftersales.shared.Callers;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Raises differences with finance, each once, and keeps how they were resolved. */
@Service
public class DifferenceBook {

    private final Differences differences;
    private final RefundHandling process;
    private final Callers callers;
    private final Clock clock;

    DifferenceBook(Differences differences, RefundHandling process, Callers callers, Clock clock) {
        this.differences = differences;
        this.process = process;
        this.callers = callers;
        this.clock = clock;
    }

    /** @return whether it is new */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean raise(Difference difference) {
        var number = difference.caseNumber().orElseGet(differences::nextNumber);
        var asked = !differences.open(number).isEmpty();
        if (!differences.add(difference, number)) {
            return false;
        }
        if (!asked) {
            process.differenceFound(number);
        }
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void forged(String provider) {
        raise(Difference.forged(provider, LocalDate.now(clock).toString()));
    }

    /** Finance has looked at all that stands under the number. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resolve(CaseNumber number, String note) {
        differences.resolve(number, callers.actor(), note);
    }
}
