/** To whom the shop sold; personal data encrypted at rest. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.aftersales.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
