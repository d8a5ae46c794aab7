/** The desk's own book of points that are given back, for a shop that books them from its list. */
@NullMarked
package org.aftersales.returns.points;

import org.jspecify.annotations.NullMarked;
