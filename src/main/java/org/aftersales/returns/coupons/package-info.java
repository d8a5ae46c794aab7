/** The desk's own book of coupons, for a shop that has no coupons of its own. */
@NullMarked
package org.aftersales.returns.coupons;

import org.jspecify.annotations.NullMarked;
