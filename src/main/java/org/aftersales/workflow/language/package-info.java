/** The languages people read: looking texts up, and translating what the engine stores in English when it is read. */
@NullMarked
package org.aftersales.workflow.language;

import org.jspecify.annotations.NullMarked;
