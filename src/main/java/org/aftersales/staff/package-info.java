/** Roles, people and four eyes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "workflow", "orders", "customers", "catalog", "cases", "policy"})
package org.aftersales.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
