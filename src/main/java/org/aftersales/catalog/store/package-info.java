/** The tables of {@code catalog}. */
@NullMarked
package org.aftersales.catalog.store;

import org.jspecify.annotations.NullMarked;
