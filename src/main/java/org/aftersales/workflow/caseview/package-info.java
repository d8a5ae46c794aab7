/** What a task form shows of the case: computed when it is opened, for the person who opens it, stored nowhere. */
@NullMarked
package org.aftersales.workflow.caseview;

import org.jspecify.annotations.NullMarked;
