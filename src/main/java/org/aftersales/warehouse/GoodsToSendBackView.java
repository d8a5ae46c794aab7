package org.aftersales.warehouse;

import java.util.Map;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.springframework.stereotype.Component;

/** Which refused goods lie here for the customer, for the warehouse that sends them back. */
@Component
class GoodsToSendBackView implements CaseViewPart {

    private final CustomersGoods goods;
    private final ArticleRows rows;

    GoodsToSendBackView(CustomersGoods goods, ArticleRows rows) {
        this.goods = goods;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "goodsToSendBack";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        return Map.of("articles", rows.of(goods.here(caseNumber), viewer.language()));
    }
}
