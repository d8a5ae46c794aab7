package org.aftersales.workflow.engineinternals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RememberedFeelTest {

    private final List<String> asked = new ArrayList<>();
    private final FeelEngine feel = new RememberedFeel(new Counting());

    @Test
    void theSameCellIsAskedOnceForTheSameFacts() {
        assertThat(feel.evaluateSimpleUnaryTests("<= 7", "days", facts("days", 7)))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("<= 7", "days", facts("days", 7)))
                .isTrue();

        assertThat(asked).hasSize(1);
    }

    @Test
    void otherFactsAreAnotherQuestion() {
        assertThat(feel.evaluateSimpleUnaryTests("<= 7", "days", facts("days", 7)))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("<= 7", "days", facts("days", 8)))
                .isFalse();
        assertThat(feel.evaluateSimpleUnaryTests("<= 7", "weeks", facts("days", 8, "weeks", 1)))
                .isTrue();

        assertThat(asked).hasSize(3);
    }

    @Test
    void aFactThatTheCellNamesCountsAndOneThatItDoesNotNameDoesNot() {
        assertThat(feel.evaluateSimpleUnaryTests("<= limit", "days", facts("days", 7, "limit", 7, "colour", "red")))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("<= limit", "days", facts("days", 7, "limit", 7, "colour", "blue")))
                .isTrue();
        assertThat(feel.evaluateSimpleUnaryTests("<= limit", "days", facts("days", 7, "limit", 6, "colour", "red")))
                .isFalse();

        assertThat(asked).hasSize(2);
    }

    @Test
    void whatAnExpressionComesToIsRememberedToo() {
        assertThat(feel.<Object>evaluateSimpleExpression("\"RESTOCK\"", facts()))
                .isEqualTo("RESTOCK");
        assertThat(feel.<Object>evaluateSimpleExpression("\"RESTOCK\"", facts()))
                .isEqualTo("RESTOCK");

        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now() > date and time(\"2020-01-01T00:00:00\")", "today( ) > date(\"2020-01-01\")"})
    void theTimeIsAskedEveryTime(String expression) {
        assertThat(feel.<Object>evaluateSimpleExpression(expression, facts()))
                .isEqualTo(feel.<Object>evaluateSimpleExpression(expression, facts()));

        assertThat(asked).hasSize(2);
    }

    @Test
    void whatIsNoPlainValueIsAskedEveryTime() {
        var list = new ArrayList<>(List.of(1, 2));
        assertThat(feel.<Object>evaluateSimpleExpression("count(list)", facts("list", list)))
                .hasToString("2");
        list.add(3);

        assertThat(feel.<Object>evaluateSimpleExpression("count(list)", facts("list", list)))
                .hasToString("3");
    }

    @Test
    void memoryDoesNotGrowWithoutEnd() {
        for (int day = 0; day <= RememberedFeel.MOST; day++) {
            feel.evaluateSimpleExpression(Integer.toString(day), facts());
        }
        feel.evaluateSimpleExpression("0", facts());

        assertThat(asked).as("the first answer was forgotten").hasSize(RememberedFeel.MOST + 2);
    }

    private static VariableContext facts(Object... namesAndValues) {
        var variables = Variables.createVariables();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            variables.putValue((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return variables.asVariableContext();
    }

    /** The engine's own, seen from outside; numbers it knows by itself, so that ten thousand of them take no time. */
    private final class Counting implements FeelEngine {
        private final FeelEngine engine = new ScalaFeelEngineFactory(List.of()).createInstance();

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> T evaluateSimpleExpression(String expression, VariableContext facts) {
            asked.add(expression);
            return expression.matches("\\d+")
                    ? (T) Integer.valueOf(expression)
                    : engine.evaluateSimpleExpression(expression, facts);
        }

        @Override
        public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext facts) {
            asked.add(tests);
            return engine.evaluateSimpleUnaryTests(tests, input, facts);
        }
    }
}
