/** Receiving goods in the engine: delegates, rules of the tasks, and the tasks as dock and bench see them. */
@NullMarked
package org.aftersales.warehouse.process;

import org.jspecify.annotations.NullMarked;
