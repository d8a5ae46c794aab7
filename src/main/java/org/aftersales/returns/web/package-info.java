/** Returns over REST, and what their forms show. */
@NullMarked
package org.aftersales.returns.web;

import org.jspecify.annotations.NullMarked;
