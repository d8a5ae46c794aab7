/** What our REST resources answer when something is refused or fails. */
@NullMarked
package org.aftersales.workflow.web;

import org.jspecify.annotations.NullMarked;
