package org.aftersales.workflow.engineinternals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a cell of a decision table said to the same facts. The engine's own FEEL builds its whole library of functions anew for
 * each cell, which was a seventh of the processor time of a return. Cells that ask for the time or for chance are asked every time, and
 * so are those that see anything but plain values.
 */
final class RememberedFeel implements FeelEngine {

    static final int MOST = 10_000;

    private static final Pattern NEVER_THE_SAME = Pattern.compile("\\b(now|today|random number)\\s*\\(");

    private final Map<Question, Answer> answers = new ConcurrentHashMap<>();
    private final FeelEngine feel;

    RememberedFeel(FeelEngine feel) {
        this.feel = feel;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // as the engine asks; what is remembered it was answered before
    public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext facts) {
        return (T) remembered(expression, "", facts, () -> feel.evaluateSimpleExpression(expression, facts));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext facts) {
        return Boolean.TRUE.equals(
                remembered(tests, input, facts, () -> feel.evaluateSimpleUnaryTests(tests, input, facts)));
    }

    private @Nullable Object remembered(
            String cell, String input, VariableContext facts, Supplier<@Nullable Object> asked) {
        var question = question(cell, input, facts);
        if (question.isEmpty()) {
            return asked.get();
        }
        var known = answers.get(question.get());
        if (known != null) {
            return known.value();
        }
        var answer = asked.get();
        if (plain(answer)) {
            remember(question.get(), answer);
        }
        return answer;
    }

    private void remember(Question question, @Nullable Object answer) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.put(question, new Answer(answer));
    }

    /** @return nothing when the answer may be another one next time */
    private static Optional<Question> question(String cell, String input, VariableContext facts) {
        if (NEVER_THE_SAME.matcher(cell).find()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> seen = new HashMap<>();
        for (var name : facts.keySet()) {
            if (name.equals(input) || cell.contains(name)) {
                var fact = facts.resolve(name).getValue();
                if (!plain(fact)) {
                    return Optional.empty();
                }
                seen.put(name, fact);
            }
        }
        return Optional.of(new Question(cell, input, seen));
    }

    private static boolean plain(@Nullable Object value) {
        return value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    /** @param seen the facts that the cell names */
    private record Question(String cell, String input, Map<String, @Nullable Object> seen) {}

    private record Answer(@Nullable Object value) {}
}
