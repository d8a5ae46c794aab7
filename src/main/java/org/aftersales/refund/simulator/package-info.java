/** A payment provider inside the application, with a payment book of its own: for trying the desk out without a contract with a real one. */
@NullMarked
package org.aftersales.refund.simulator;

import org.jspecify.annotations.NullMarked;
