package org.aftersales.workflow;

import java.util.Map;
import org.aftersales.shared.DecisionTrace;

/** The decision tables that process owners keep; the newest deployed version answers. */
public interface DecisionTables {

    /**
     * Asks a table with exactly one matching rule.
     *
     * @param decision id of the decision, for example {@code ReturnEligibility}
     * @throws IllegalStateException naming table and facts when no rule matches: a gap that the owner must close
     */
    Answer ask(String decision, Map<String, Object> facts);

    /** @param values the outputs of the matching rule by name */
    record Answer(Map<String, Object> values, DecisionTrace trace) {

        public String text(String name) {
            return (String) values.get(name);
        }

        public boolean flag(String name) {
            return (Boolean) values.get(name);
        }

        public long number(String name) {
            return ((Number) values.get(name)).longValue();
        }
    }
}
