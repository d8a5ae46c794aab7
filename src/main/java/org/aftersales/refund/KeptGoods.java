package org.aftersales.refund;

import java.util.List;
import java.util.Optional;
import org.aftersales.cases.CaseFile;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseUnknownException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Component;

/** Which goods of a refund that went first the customer has bought after all. */
@Component
class KeptGoods {

    private final MoneyCollections collections;
    private final CaseFiles cases;

    KeptGoods(MoneyCollections collections, CaseFiles cases) {
        this.collections = collections;
        this.cases = cases;
    }

    /** What the customer keeps and has paid for: collected, or nothing was paid back for it because a fee took it. */
    List<OutstandingGoods.Line> of(CaseNumber caseNumber, RefundCalculation approved) {
        var collection = collections.of(caseNumber);
        if (collection.isPresent()) {
            return collection.get().state() == MoneyCollections.State.COLLECTED
                    ? collection.get().goods().lines()
                    : List.of();
        }
        return goodsThatFollow(caseNumber, approved)
                .filter(outstanding -> outstanding.total().isZero())
                .map(OutstandingGoods::lines)
                .orElse(List.of());
    }

    /** What the customer has the money of and the company has not got; as long as it is worth anything it is sold to nobody. */
    private Optional<OutstandingGoods> goodsThatFollow(CaseNumber caseNumber, RefundCalculation approved) {
        return Optional.of(file(caseNumber))
                .filter(CaseFile::refundFirst)
                .map(file -> OutstandingGoods.of(file, approved));
    }

    private CaseFile file(CaseNumber caseNumber) {
        try {
            return cases.get(caseNumber);
        } catch (CaseUnknownException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
