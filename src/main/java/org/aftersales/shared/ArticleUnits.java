package org.aftersales.shared;

/**
 * So many units of one article, for those who talk to the customer.
 *
 * @param description what the order calls it, or the parcel an article that the order does not know
 * @param units at least 1
 */
public record ArticleUnits(String sku, String description, int units) {}
