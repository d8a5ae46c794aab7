/** Calculations and refunds in the database. */
@NullMarked
package org.aftersales.refund.store;

import org.jspecify.annotations.NullMarked;
