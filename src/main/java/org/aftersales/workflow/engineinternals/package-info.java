/** The only package that touches classes of the engine that are not its public interface; a move to another fork starts here. */
@NullMarked
package org.aftersales.workflow.engineinternals;

import org.jspecify.annotations.NullMarked;
