/** Calendar and clocks in the database. */
@NullMarked
package org.aftersales.staff.store;

import org.jspecify.annotations.NullMarked;
