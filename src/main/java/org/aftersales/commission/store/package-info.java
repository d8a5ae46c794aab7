/** Accounts, earnings and entries in the database. */
@NullMarked
package org.aftersales.commission.store;

import org.jspecify.annotations.NullMarked;
