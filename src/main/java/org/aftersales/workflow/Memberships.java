package org.aftersales.workflow;

import java.util.Set;

/** Who works here and in which roles, for rules that ask about others than the signed-in person. */
public interface Memberships {

    boolean know(String person);

    /** Ids of roles; none for somebody unknown. */
    Set<String> rolesOf(String person);
}
