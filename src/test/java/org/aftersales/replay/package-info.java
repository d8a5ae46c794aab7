/**
 * Real returns against the running application, as the shop and the staff would bring them: over HTTP, each under its own sign-in.
 * Imports the JDK only, no class of the application: what it sees is what anybody outside sees.
 */
package org.aftersales.replay;
