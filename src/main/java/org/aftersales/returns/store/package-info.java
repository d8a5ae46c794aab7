/** Pick-ups in the database. */
@NullMarked
package org.aftersales.returns.store;

import org.jspecify.annotations.NullMarked;
