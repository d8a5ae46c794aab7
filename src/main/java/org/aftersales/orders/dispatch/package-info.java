/** The shop's own interface for holding orders, used when it is configured. */
@NullMarked
package org.aftersales.orders.dispatch;

import org.jspecify.annotations.NullMarked;
