/** Case files in the database. */
@NullMarked
package org.aftersales.cases.store;

import org.jspecify.annotations.NullMarked;
