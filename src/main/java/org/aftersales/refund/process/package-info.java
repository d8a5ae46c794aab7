/** Agreeing on an amount and paying it: what the models call, and what the engine asks about their tasks. */
@NullMarked
package org.aftersales.refund.process;

import org.jspecify.annotations.NullMarked;
