/** Checks what people submit when they complete a task, by whatever door they come. */
@NullMarked
package org.aftersales.workflow.submission;

import org.jspecify.annotations.NullMarked;
