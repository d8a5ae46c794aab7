package org.aftersales.guard;

import java.util.Map;
import java.util.Set;

/**
 * What the models may refer to.
 *
 * @param delegates names of the beans that service tasks name
 * @param refusals codes of the {@code BusinessException}s
 * @param variables names in {@code CaseVariables}
 * @param roles groups of people
 * @param forms ids of the Camunda Forms
 * @param pages paths of the embedded forms, {@code /forms/…}
 * @param processes ids of all processes
 * @param facts for every decision the facts that Java hands it
 * @param answers for every decision the columns of its answer that Java reads
 * @param reachingOutside ids of the service tasks that call another system and may therefore begin a transaction of their own
 */
public record Surroundings(
        Set<String> delegates,
        Set<String> refusals,
        Set<String> variables,
        Set<String> roles,
        Set<String> forms,
        Set<String> pages,
        Set<String> processes,
        Map<String, Set<String>> facts,
        Map<String, Set<String>> answers,
        Set<String> reachingOutside) {

    public Surroundings {
        delegates = Set.copyOf(delegates);
        refusals = Set.copyOf(refusals);
        variables = Set.copyOf(variables);
        roles = Set.copyOf(roles);
        forms = Set.copyOf(forms);
        pages = Set.copyOf(pages);
        processes = Set.copyOf(processes);
        facts = Map.copyOf(facts);
        answers = Map.copyOf(answers);
        reachingOutside = Set.copyOf(reachingOutside);
    }
}
