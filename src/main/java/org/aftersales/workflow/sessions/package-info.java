/** Sessions of signed-in people: in the database, so that every node knows them and signing out on one of them counts on all. */
@NullMarked
package org.aftersales.workflow.sessions;

import org.jspecify.annotations.NullMarked;
