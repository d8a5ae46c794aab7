/** Orders over REST, for the shop and for customer service. */
@NullMarked
package org.aftersales.orders.web;

import org.jspecify.annotations.NullMarked;
