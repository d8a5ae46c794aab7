package org.aftersales.warehouse;

import org.aftersales.shared.BusinessException;

/** Another article is named by its number, or described in words where it has none. */
public class ArticleWordsInvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ArticleWordsInvalidException(int shortest, int longest) {
        super(
                "Give the number of the other article, or describe it in {0} to {1} characters where it has none.",
                shortest, longest);
    }
}
