/** The engine's task list behind the pages. */
@NullMarked
package org.aftersales.desk.process;

import org.jspecify.annotations.NullMarked;
