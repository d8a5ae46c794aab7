package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** The shop has not told of such an article. */
public class ArticleNotInCatalogException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ArticleNotInCatalogException(String sku) {
        super("The shop does not know an article {0}.", sku);
    }
}
