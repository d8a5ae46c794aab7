/** What the shop sold: import, look-up, and the ledger of every order line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "customers", "catalog"})
package org.aftersales.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
