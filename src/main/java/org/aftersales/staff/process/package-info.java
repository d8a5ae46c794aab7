/** Deadlines in the engine: which task begins and ends, and who else shall see it. */
@NullMarked
package org.aftersales.staff.process;

import org.jspecify.annotations.NullMarked;
