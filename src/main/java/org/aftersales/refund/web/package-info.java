/** What people and programs see of refunds. */
@NullMarked
package org.aftersales.refund.web;

import org.jspecify.annotations.NullMarked;
