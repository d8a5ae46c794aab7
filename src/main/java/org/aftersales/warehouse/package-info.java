/** Receiving, inspecting and putting away returned goods. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "workflow", "orders", "customers", "catalog", "cases", "policy"})
package org.aftersales.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
