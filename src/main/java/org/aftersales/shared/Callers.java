package org.aftersales.shared;

import java.util.Optional;
import java.util.Set;

/** Who is signed in where the code runs now: the authenticated person, never the one a request names. */
public interface Callers {

    /** The id of the signed-in user; empty in a background job. */
    Optional<String> userId();

    /** The ids of the groups (roles) of the signed-in user; empty in a background job. */
    Set<String> roles();

    /** For the timeline: the user's id, or {@code system} in a background job. */
    default String actor() {
        return userId().orElse("system");
    }
}
