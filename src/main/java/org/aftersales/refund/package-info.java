/** Calculating a refund and paying it exactly once. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "workflow", "orders", "customers", "catalog", "cases", "policy"})
package org.aftersales.refund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
