package org.aftersales.warehouse;

import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.shared.ArticleUnits;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.Waybill;
import org.springframework.stereotype.Service;

/**
 * Where refused goods leave the house again, each part with an outbound record of the stock (QC-02, WH-02). Joins the caller's
 * transaction.
 */
@Service
public class GoodsDispatch {

    private final CaseFiles cases;
    private final CustomersGoods goods;

    GoodsDispatch(CaseFiles cases, CustomersGoods goods) {
        this.cases = cases;
        this.goods = goods;
    }

    /**
     * Whether anything of the case lies here that is the customer's. Of two that ask at once the second is answered once the first has
     * finished.
     */
    public boolean anythingHere(CaseNumber number) throws BusinessException {
        cases.lock(number);
        return units(number) > 0;
    }

    /**
     * Changes nothing.
     *
     * @throws GoodsShipmentInvalidException when courier or number is missing or cannot be meant
     * @throws GoodsDifferException when the parcel does not hold all that lies here
     */
    public void check(CaseNumber number, Packed packed) throws BusinessException {
        waybill(packed);
        var here = units(number);
        if (packed.units().filter(units -> units == here).isEmpty()) {
            throw new GoodsDifferException(here);
        }
    }

    /**
     * All that lies here of the customer has left in one parcel: stock and timeline say so.
     *
     * @throws CaseMovedOnException when nothing lies here any more
     */
    public void sent(CaseNumber number, Packed packed) throws BusinessException {
        var file = cases.lock(number);
        if (units(number) == 0) {
            throw new CaseMovedOnException(number, file.status());
        }
        check(number, packed);
        var waybill = waybill(packed);
        goods.send(number, waybill);
        cases.note(
                number,
                "GoodsSentBack",
                Map.of(
                        "units",
                        Long.toString(packed.units().orElseThrow()),
                        "courier",
                        waybill.courier(),
                        "trackingNumber",
                        waybill.trackingNumber()));
    }

    private long units(CaseNumber number) {
        return goods.here(number).stream().mapToLong(ArticleUnits::units).sum();
    }

    private static Waybill waybill(Packed packed) throws GoodsShipmentInvalidException {
        return packed.waybill().read().orElseThrow(GoodsShipmentInvalidException::new);
    }

    /**
     * What the warehouse entered, still unchecked.
     *
     * @param units counted into the parcel: whoever opened the task before more goods turned up does not send those unseen
     */
    public record Packed(TypedWaybill waybill, Optional<Long> units) {}
}
