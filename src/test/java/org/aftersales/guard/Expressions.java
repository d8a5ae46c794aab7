package org.aftersales.guard;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables that an expression reads. Good enough for the plain expressions that models should hold, not a parser. */
final class Expressions {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|'[^']*'");
    /** A name that is no property, no function, no key of a context. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*(?!\\w)(?!\\s*[(:])");

    /** A name that the expression itself gives: of a loop, or of an entry of a context that later entries read. */
    private static final Pattern LOCAL = Pattern.compile("(?:for|some|every)\\s+(\\w+)\\s+in|[{,]\\s*(\\w+)\\s*:");

    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "true",
            "false",
            "null",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "item",
            "loop",
            "this",
            "empty",
            "eq",
            "ne",
            "is",
            "defined",
            "between",
            "instance",
            "of",
            "string",
            "number");

    private Expressions() {}

    static Stream<String> variables(String expression) {
        var bare = TEXT.matcher(expression).replaceAll(" ");
        var local = LOCAL.matcher(bare)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .collect(Collectors.toSet());
        return NAME.matcher(bare)
                .results()
                .map(MatchResult::group)
                .filter(name -> !WORDS.contains(name) && !local.contains(name))
                .distinct();
    }
}
