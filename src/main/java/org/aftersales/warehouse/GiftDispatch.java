package org.aftersales.warehouse;

import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseGifts;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** Where gifts leave the house: each with an outbound record of the stock (WH-02). Joins the caller's transaction. */
@Service
public class GiftDispatch {

    private static final int LIMIT = 64;

    private final CaseFiles cases;
    private final CaseGifts gifts;
    private final StockLedger ledger;

    GiftDispatch(CaseFiles cases, CaseGifts gifts, StockLedger ledger) {
        this.cases = cases;
        this.gifts = gifts;
        this.ledger = ledger;
    }

    /** @throws GiftShipmentInvalidException when courier or number is missing or too long; nothing is changed in any case */
    public void check(Shipment shipment) throws GiftShipmentInvalidException {
        fitting(shipment.courier());
        fitting(shipment.trackingNumber());
    }

    /** The gift has left: stock, case file and timeline say so. */
    public void shipped(CaseNumber number, Shipment shipment) throws BusinessException {
        var courier = fitting(shipment.courier());
        var trackingNumber = fitting(shipment.trackingNumber());
        if (!gifts.shipped(number, courier, trackingNumber)) {
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
                        courier,
                        "trackingNumber",
                        trackingNumber));
    }

    private static String fitting(Optional<String> text) throws GiftShipmentInvalidException {
        return text.map(String::strip)
                .filter(words -> !words.isEmpty() && words.length() <= LIMIT)
                .orElseThrow(() -> new GiftShipmentInvalidException(LIMIT));
    }

    /** What the warehouse entered, still unchecked. */
    public record Shipment(Optional<String> courier, Optional<String> trackingNumber) {}
}
