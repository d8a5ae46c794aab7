/** Reading orders from files: nothing is believed before it is checked, and nothing that was read is repeated in a message. */
@NullMarked
package org.aftersales.orders.intake;

import org.jspecify.annotations.NullMarked;
