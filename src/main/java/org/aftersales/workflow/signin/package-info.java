/** Who may come in, and what each role may see of the engine: one sign-in for the web applications and the desk, a stateless one for programs. */
@NullMarked
package org.aftersales.workflow.signin;

import org.jspecify.annotations.NullMarked;
