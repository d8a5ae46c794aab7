package org.aftersales.shared;

import java.util.List;

/**
 * Which rules of which version of a decision table gave an answer; stored with the case.
 *
 * @param decision id of the decision, for example {@code ReturnEligibility}
 * @param version version of its definition in the engine
 * @param ruleIds ids of the rules that matched, in order
 */
public record DecisionTrace(String decision, int version, List<String> ruleIds) {
    public DecisionTrace {
        ruleIds = List.copyOf(ruleIds);
    }
}
