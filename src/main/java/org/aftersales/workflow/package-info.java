/** The only place that configures the engine: delegates' base class, variables, case view, submission checks, deployment, sign-in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.aftersales.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
