/** Words that every capability uses: identifiers, money rounding, refusals, and the small interfaces that plug a capability into the workflow. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.aftersales.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
