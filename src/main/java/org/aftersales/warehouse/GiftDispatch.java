package org.aftersales.warehouse;

import java.util.Map;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGifts;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Waybill;
import org.springframework.stereotype.Service;

/** Where gifts leave the house: each with an outbound record of the stock (WH-02). Joins the caller's transaction. */
@Service
public class GiftDispatch {

    private final CaseFiles cases;
    private final CaseGifts gifts;
    private final StockLedger ledger;

    GiftDispatch(CaseFiles cases, CaseGifts gifts, StockLedger ledger) {
        this.cases = cases;
        this.gifts = gifts;
        this.ledger = ledger;
    }

    /** @throws GiftShipmentInvalidException when courier or number is missing or cannot be meant; nothing is changed in any case */
    public void check(TypedWaybill typed) throws GiftShipmentInvalidException {
        waybill(typed);
    }

    /** The gift has left: stock, case file and timeline say so. */
    public void shipped(CaseNumber number, TypedWaybill typed) throws BusinessException {
        var waybill = waybill(typed);
        if (!gifts.shipped(number, waybill.courier(), waybill.trackingNumber())) {
            throw new CaseMovedOnException(number, cases.get(number).status());
        }
        var gift = gifts.of(number).orElseThrow();
        ledger.takeOut(number, gift.sku(), gift.units());
        cases.note(
                number,
                "GiftShipped",
                Map.of(
                        "sku",
                        gift.sku(),
                        "units",
                        Integer.toString(gift.units()),
                        "courier",
                        waybill.courier(),
                        "trackingNumber",
                        waybill.trackingNumber()));
    }

    private static Waybill waybill(TypedWaybill typed) throws GiftShipmentInvalidException {
        return typed.read().orElseThrow(GiftShipmentInvalidException::new);
    }
}
