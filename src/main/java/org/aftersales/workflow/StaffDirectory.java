package org.aftersales.workflow;

import org.aftersales.shared.Role;

/** Who works here, for rules of our own; what the signed-in person may look up in the engine does not limit it. */
public interface StaffDirectory {

    /** Whether there is such a user. */
    boolean knows(String person);

    /** Whether the user has the role. */
    boolean has(String person, Role role);
}
