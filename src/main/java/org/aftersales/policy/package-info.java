/** Lets Java ask the decision tables that the process owners keep. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "workflow"})
package org.aftersales.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
