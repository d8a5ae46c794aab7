package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** Another article than the requested ones can only be refused. */
public class ArticleNotRequestedException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ArticleNotRequestedException(String sku) {
        super("Article {0} is not part of this return and can only be refused.", sku);
    }
}
