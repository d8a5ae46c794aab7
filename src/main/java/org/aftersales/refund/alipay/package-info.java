/** Alipay as a payment provider: by its own library, over a line of ours. */
@NullMarked
package org.aftersales.refund.alipay;

import org.jspecify.annotations.NullMarked;
