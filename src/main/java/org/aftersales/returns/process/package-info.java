/** The return process: what its models call, and what the engine asks about its tasks. */
@NullMarked
package org.aftersales.returns.process;

import org.jspecify.annotations.NullMarked;
