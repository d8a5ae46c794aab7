/** What sales earned for direct sellers and customers, and what of it goes back with refunds. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "workflow", "orders", "customers", "catalog", "cases"})
package org.aftersales.commission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
