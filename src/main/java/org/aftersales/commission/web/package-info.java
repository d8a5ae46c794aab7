/** Statements for programs. */
@NullMarked
package org.aftersales.commission.web;

import org.jspecify.annotations.NullMarked;
