/** Receipts and inspections over REST. */
@NullMarked
package org.aftersales.warehouse.web;

import org.jspecify.annotations.NullMarked;
