/** Brings the packaged diagrams, decision tables and forms into the engine, and respects what their owners deployed from Modeler. */
@NullMarked
package org.aftersales.workflow.deployment;

import org.jspecify.annotations.NullMarked;
