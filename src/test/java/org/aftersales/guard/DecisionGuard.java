package org.aftersales.guard;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What must hold for a decision table, so that its owner sees why a rule is there and Java gets the answer it asks for. */
public final class DecisionGuard {

    private static final Pattern GENERATED = Pattern.compile(".*_[01][a-z0-9]{6}");

    private DecisionGuard() {}

    /** What is wrong with the file: one sentence each. */
    public static Stream<String> findings(String file, DmnModelInstance model, Surroundings surroundings) {
        return Stream.of(
                        model.getModelElementsByType(DmnElement.class).stream()
                                .filter(element -> element.getId() != null)
                                .filter(element ->
                                        GENERATED.matcher(element.getId()).matches())
                                .map(element -> element.getId() + " is an id that a program made up"),
                        model.getModelElementsByType(Decision.class).stream()
                                .flatMap(decision -> decision(file, decision)),
                        model.getModelElementsByType(DecisionTable.class).stream()
                                .flatMap(table -> table(table, surroundings)),
                        model.getModelElementsByType(Rule.class).stream()
                                .filter(rule -> rule.getDescription() == null
                                        || rule.getDescription()
                                                .getTextContent()
                                                .isBlank())
                                .map(rule -> rule.getId() + " does not say where it comes from"))
                .flatMap(findings -> findings)
                .map(finding -> file + ": " + finding);
    }

    private static Stream<String> decision(String file, Decision decision) {
        var name = decision.getId().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT) + ".dmn";
        return Stream.of(
                        file.endsWith("/" + name)
                                ? Stream.<String>empty()
                                : Stream.of(decision.getId() + " should live in " + name),
                        !PathRule.readable(decision.getCamundaHistoryTimeToLiveString())
                                ? Stream.of(decision.getId() + " has no history time to live in days, like P1095D")
                                : Stream.<String>empty(),
                        decision.getName() == null || decision.getName().isBlank()
                                ? Stream.of(decision.getId() + " has no name")
                                : Stream.<String>empty())
                .flatMap(findings -> findings);
    }

    private static Stream<String> table(DecisionTable table, Surroundings surroundings) {
        var decision = ((Decision) table.getParentElement()).getId();
        var facts = surroundings.facts().getOrDefault(decision, Set.of());
        var ambiguous = table.getHitPolicy() == HitPolicy.UNIQUE
                ? Stream.<String>empty()
                : Stream.of(decision + " is not UNIQUE: an overlap of rules would go unseen");
        var inputs = table.getInputs().stream().flatMap(input -> input(decision, input, facts));
        return Stream.concat(Stream.concat(ambiguous, inputs), unread(decision, table, surroundings));
    }

    /** An owner who fills in a column expects that it has an effect. */
    private static Stream<String> unread(String decision, DecisionTable table, Surroundings surroundings) {
        var read = surroundings.answers().getOrDefault(decision, Set.of());
        return table.getOutputs().stream()
                .map(Output::getName)
                .filter(column -> !read.contains(column))
                .map(column -> decision + " answers " + column + ", which nobody reads");
    }

    private static Stream<String> input(String decision, Input input, Set<String> facts) {
        var unlabelled = input.getLabel() == null || input.getLabel().isBlank()
                ? Stream.of(decision + " has an input without label")
                : Stream.<String>empty();
        var unknown = Expressions.variables(input.getInputExpression().getText().getTextContent())
                .filter(fact -> !facts.contains(fact))
                .map(fact -> decision + " asks for " + fact + ", which nobody hands it");
        return Stream.concat(unlabelled, unknown);
    }
}
