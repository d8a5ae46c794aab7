/** The tables of {@code warehouse}. */
@NullMarked
package org.aftersales.warehouse.store;

import org.jspecify.annotations.NullMarked;
