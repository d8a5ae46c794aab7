package org.aftersales.refund.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.refund.MoneyCollections;
import org.aftersales.refund.OutstandingGoods;
import org.aftersales.shared.CaseNumber;
import org.aftersales.shared.CaseViewPart;
import org.aftersales.shared.Literally;
import org.aftersales.shared.MoneyText;
import org.aftersales.shared.Texts;
import org.springframework.stereotype.Component;

/** What is to be collected from a customer who was paid first: per article, in total, and why it should be waived. */
@Component
class CollectionView implements CaseViewPart {

    private final MoneyCollections collections;
    private final Texts texts;
    private final ArticleNames names;

    CollectionView(MoneyCollections collections, Texts texts, ArticleNames names) {
        this.collections = collections;
        this.texts = texts;
        this.names = names;
    }

    @Override
    public String name() {
        return "collection";
    }

    @Override
    public Map<String, Object> of(CaseNumber caseNumber, Viewer viewer) {
        return Collections.disjoint(RefundView.ROLES, viewer.roles())
                ? Map.of()
                : collections
                        .of(caseNumber)
                        .map(collection -> shown(collection, viewer.language()))
                        .orElse(Map.of());
    }

    private Map<String, Object> shown(MoneyCollections.Collection collection, Locale language) {
        var goods = collection.goods();
        return Map.of(
                "lines", lines(goods, language),
                "total", MoneyText.of(goods.total(), language),
                "askedBy", Optional.ofNullable(collection.askedBy()).orElse(""),
                "reasonShown", Literally.shown(collection.reason()));
    }

    private List<Map<String, Object>> lines(OutstandingGoods goods, Locale language) {
        var lines = new ArrayList<Map<String, Object>>();
        for (var line : goods.lines()) {
            lines.add(Map.of(
                    "article",
                    names.of(language, line.sku(), line.description()),
                    "missing",
                    line.missingUnits(),
                    "refused",
                    line.refusedUnits(),
                    "amount",
                    MoneyText.of(goods.currency(), line.amountMinor(), language)));
        }
        if (goods.freightMinor() > 0) {
            lines.add(Map.of(
                    "article",
                    texts.in(language, "Freight"),
                    "missing",
                    "",
                    "refused",
                    "",
                    "amount",
                    MoneyText.of(goods.currency(), goods.freightMinor(), language)));
        }
        return lines;
    }
}
