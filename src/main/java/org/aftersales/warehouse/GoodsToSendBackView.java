package org.aftersales.warehouse;

import java.util.Locale;
import java.util.Map;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.shared.ArticleUnits;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.springframework.stereotype.Component;

/** Which refused goods lie here for the customer, for the warehouse that sends them back. */
@Component
class GoodsToSendBackView implements CaseViewPart {

    private final CustomersGoods goods;
    private final ArticleNames names;

    GoodsToSendBackView(CustomersGoods goods, ArticleNames names) {
        this.goods = goods;
        this.names = names;
    }

    @Override
    public String name() {
        return "goodsToSendBack";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        return Map.of(
                "articles",
                goods.here(caseNumber).stream()
                        .map(article -> row(article, viewer.language()))
                        .toList());
    }

    private Map<String, Object> row(ArticleUnits article, Locale language) {
        return Map.of(
                "article",
                names.of(language, article.sku(), article.description()),
                "sku",
                article.sku(),
                "units",
                article.units());
    }
}
