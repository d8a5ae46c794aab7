package org.aftersales.shared;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What one capability shows of a case in a task form. Computed when the form asks, for the person who asks, stored nowhere.
 * Values are String, number, boolean, List and Map only.
 */
public interface CaseViewPart {

    /** The key of a map in a part: what fields of the form say before anybody has typed, by the field's key. */
    String PROPOSED = "proposed";

    /** The key under {@code caseView}, for example {@code refund}. */
    String name();

    /** @return what this person may see, masked by role, texts in the language */
    Map<String, Object> of(CaseNumber caseNumber, Viewer viewer);

    /**
     * @param userId the signed-in user
     * @param roles the groups of that user
     * @param language the language of the answer
     */
    record Viewer(String userId, Set<String> roles, Locale language) {
        public Viewer {
            roles = Set.copyOf(roles);
        }
    }
}
