package org.aftersales.returns;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseTransition;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Returns whose money went first. Joins the caller's transaction. */
@Service
public class PaidReturns {

    private final CaseFiles cases;

    PaidReturns(CaseFiles cases) {
        this.cases = cases;
    }

    /** The money is paid: the case waits for its goods, of which the customer may have told already. */
    public void awaitGoods(CaseNumber number) throws BusinessException {
        cases.advance(number, CaseTransition.AWAIT_PAID_GOODS, "PaidGoodsAwaited", Map.of());
        var file = cases.get(number);
        if (file.courier() != null && file.trackingNumber() != null) {
            cases.advance(
                    number,
                    CaseTransition.ANNOUNCE_PARCEL,
                    "ShipmentReported",
                    Map.of("courier", file.courier(), "trackingNumber", file.trackingNumber()));
        }
    }
}
