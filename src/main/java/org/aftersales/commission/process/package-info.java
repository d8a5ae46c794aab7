/** The steps of the diagrams that concern commission and points. */
@NullMarked
package org.aftersales.commission.process;

import org.jspecify.annotations.NullMarked;
