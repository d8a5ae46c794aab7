/** The tables of {@code orders}. */
@NullMarked
package org.aftersales.orders.store;

import org.jspecify.annotations.NullMarked;
