package org.aftersales.warehouse;

import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.EarlyEnd;
import org.springframework.stereotype.Component;

/** No case ends while goods of it wait for their inspection; inspected ones were put away in the same step. */
@Component
class GoodsInHouse implements EarlyEnd {

    private final Parcels parcels;

    GoodsInHouse(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void settle(CaseNumber caseNumber) throws GoodsNotPutAwayException {
        if (parcels.of(caseNumber).stream().anyMatch(Parcel::awaitsInspection)) {
            throw new GoodsNotPutAwayException();
        }
    }
}
