package org.aftersales.warehouse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftersales.catalog.ArticleNames;
import org.aftersales.shared.ArticleUnits;
import org.springframework.stereotype.Component;

/** Articles as the tables of the forms show them. */
@Component
class ArticleRows {

    private final ArticleNames names;

    ArticleRows(ArticleNames names) {
        this.names = names;
    }

    List<Map<String, Object>> of(List<ArticleUnits> articles, Locale language) {
        return articles.stream().map(article -> row(article, language)).toList();
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
