/** WeChat Pay (API v3) as a payment provider: by its own library, over a line of ours. */
@NullMarked
package org.aftersales.refund.wechatpay;

import org.jspecify.annotations.NullMarked;
