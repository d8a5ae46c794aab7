/** Messages to customers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "workflow", "orders", "customers", "catalog", "cases", "policy"})
package org.aftersales.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
