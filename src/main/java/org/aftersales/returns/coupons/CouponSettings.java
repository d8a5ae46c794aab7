package org.aftersales.returns.coupons;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param largestMinorUnits a larger coupon comes to a person */
@ConfigurationProperties("aftersales.coupons")
record CouponSettings(@DefaultValue("100000") long largestMinorUnits) {}
