package org.aftersales.catalog;

import org.jspecify.annotations.Nullable;

/**
 * An article of the shop.
 *
 * @param sku the shop's number of the article
 * @param nameZh its Chinese name, where the shop has one
 */
public record Product(String sku, String name, @Nullable String nameZh, ProductClass productClass) {}
