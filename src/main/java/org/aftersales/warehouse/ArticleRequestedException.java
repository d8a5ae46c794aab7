package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** What is recorded as another article is one of the request. */
public class ArticleRequestedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ArticleRequestedException(String sku) {
        super("Article {0} belongs to this return: record it with its own line.", sku);
    }
}
