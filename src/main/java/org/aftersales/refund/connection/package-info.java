/** What connections to real payment providers have in common: their settings and their lines. */
@NullMarked
package org.aftersales.refund.connection;

import org.jspecify.annotations.NullMarked;
