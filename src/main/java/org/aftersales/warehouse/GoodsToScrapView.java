package org.aftersales.warehouse;

import java.util.Map;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.GoodsGivenUp;
import org.springframework.stereotype.Component;

/** What the customer has given up and is not scrapped yet, for the warehouse that takes it from the shelf. */
@Component
class GoodsToScrapView implements CaseViewPart {

    private final GoodsGivenUp goods;
    private final ArticleRows rows;

    GoodsToScrapView(GoodsGivenUp goods, ArticleRows rows) {
        this.goods = goods;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "goodsToScrap";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        return Map.of("articles", rows.of(goods.toScrap(caseNumber), viewer.language()));
    }
}
