package org.aftersales.desk.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftersales.returns.ReturnRefusedException;
import org.aftersales.returns.ReturnRefusedException.LineRefusal;
import org.aftersales.shared.BusinessException;
import org.jspecify.annotations.Nullable;

/**
 * Why what was typed could not be filed, in the reader's language.
 *
 * @param sentence about the whole; empty as long as nothing was refused
 * @param lines by line number of the order
 */
record FilingErrors(String sentence, Map<Integer, String> lines) {

    static final FilingErrors NONE = new FilingErrors("", Map.of());

    static FilingErrors of(BusinessException refused, PageTexts texts) {
        return new FilingErrors(
                texts.refusal(refused),
                refused instanceof ReturnRefusedException several ? perLine(several.lines(), texts) : Map.of());
    }

    private static Map<Integer, String> perLine(List<LineRefusal> refused, PageTexts texts) {
        return refused.stream()
                .collect(Collectors.toMap(
                        LineRefusal::lineNumber,
                        line -> texts.code(line.code(), line.facts().toArray()),
                        (first, second) -> first));
    }

    /** @param lines whose quantity is no whole number */
    static FilingErrors unreadable(List<Integer> lines, PageTexts texts) {
        var sentence = texts.of("Type a whole number.");
        return new FilingErrors(
                texts.of("Please look at the marked articles."),
                lines.stream().collect(Collectors.toMap(line -> line, line -> sentence)));
    }

    @Nullable
    String about(int line) {
        return lines.get(line);
    }
}
