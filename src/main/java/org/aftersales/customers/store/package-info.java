/** The tables of {@code customers}. */
@NullMarked
package org.aftersales.customers.store;

import org.jspecify.annotations.NullMarked;
