/** What the engine needs around it: indexes, batching, a lock that outlives the work under it. */
@NullMarked
package org.aftersales.workflow.engine;

import org.jspecify.annotations.NullMarked;
