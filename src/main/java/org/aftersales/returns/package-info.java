/** Filing, reviewing and closing customer returns. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "workflow", "orders", "customers", "catalog", "cases", "policy"})
package org.aftersales.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
