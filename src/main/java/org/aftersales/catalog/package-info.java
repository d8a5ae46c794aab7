/** What the shop sells: product classes that decide how returned goods may be treated. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.aftersales.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
