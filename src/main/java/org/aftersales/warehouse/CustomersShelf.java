package org.aftersales.warehouse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftersales.cases.CaseFiles;
import org.aftersales.cases.CaseMovedOnException;
import org.aftersales.shared.ArticleUnits;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.CaseNumber;
import org.springframework.stereotype.Service;

/**
 * Goods that lie here for a customer and do not go back: the customer gives them up, and they are scrapped, or they become part of a new
 * return. Joins the caller's transaction.
 */
@Service
public class CustomersShelf {

    private final CaseFiles cases;
    private final Parcels parcels;
    private final CustomersGoods goods;

    CustomersShelf(CaseFiles cases, Parcels parcels, CustomersGoods goods) {
        this.cases = cases;
        this.parcels = parcels;
        this.goods = goods;
    }

    /** Customer service has talked to the customer about goods that came after the return was settled. */
    public void agreed(CaseNumber number, int parcelNumber, LateGoods agreed) throws BusinessException {
        cases.lock(number);
        switch (agreed) {
            case SENT_BACK -> {}
            case RETURNED_ANEW -> goods.returnedAnew(number, parcelNumber);
            case GIVEN_UP -> goods.giveUp(number, parcelNumber);
        }
        parcels.agreed(number, parcelNumber, agreed);
        cases.note(number, agreed.timelineCode(), Map.of());
    }

    /**
     * The customer does not want back what waits to be sent: from now on nobody sends it.
     *
     * @throws CaseMovedOnException when nothing lies here any more
     */
    public void givenUp(CaseNumber number) throws BusinessException {
        var file = cases.lock(number);
        var units = units(goods.here(number));
        if (units == 0) {
            throw new CaseMovedOnException(number, file.status());
        }
        goods.giveUp(number);
        cases.note(number, "GoodsGivenUp", Map.of("units", Long.toString(units)));
    }

    /** Whether anything of the case waits to be scrapped. */
    public boolean anythingToScrap(CaseNumber number) {
        return !goods.toScrap(number).isEmpty();
    }

    /**
     * Changes nothing.
     *
     * @param counted what the warehouse entered
     * @throws ScrappedGoodsDifferException when that is not all that waits
     */
    public void check(CaseNumber number, Optional<Long> counted) throws ScrappedGoodsDifferException {
        var waiting = units(goods.toScrap(number));
        if (counted.filter(units -> units == waiting).isEmpty()) {
            throw new ScrappedGoodsDifferException(waiting);
        }
    }

    /** What was given up has left the customer's stock and is scrap; it may have left together with what was given up before. */
    public void scrapped(CaseNumber number, Optional<Long> counted) throws BusinessException {
        cases.lock(number);
        check(number, counted);
        if (anythingToScrap(number)) {
            goods.scrap(number);
            cases.note(number, "GoodsScrapped", Map.of("units", Long.toString(counted.orElseThrow())));
        }
    }

    private static long units(List<ArticleUnits> articles) {
        return articles.stream().mapToLong(ArticleUnits::units).sum();
    }

    /** What becomes of goods that came after the return was settled. */
    public enum LateGoods {
        SENT_BACK("LateGoodsSentBack"),
        RETURNED_ANEW("LateGoodsReturnedAnew"),
        GIVEN_UP("LateGoodsGivenUp");

        private final String timelineCode;

        LateGoods(String timelineCode) {
            this.timelineCode = timelineCode;
        }

        String timelineCode() {
            return timelineCode;
        }
    }
}
