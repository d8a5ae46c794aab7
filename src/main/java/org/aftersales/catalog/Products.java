package org.aftersales.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the shop sells. */
public interface Products {

    Optional<Product> find(String sku);

    /** Those of the articles that are known; in one query. */
    List<Product> findAll(Collection<String> skus);

    /** Stores new articles and what changed of known ones. Joins the caller's transaction. */
    void store(Collection<Product> products);
}
