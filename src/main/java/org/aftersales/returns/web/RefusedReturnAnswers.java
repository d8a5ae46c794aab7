package org.aftersales.returns.web;

import java.util.List;
import java.util.Locale;
import org.aftersales.returns.ReturnRefusedException;
import org.aftersales.returns.ReturnRefusedException.LineRefusal;
import org.aftersales.shared.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The refusal that says more than one sentence: what is wrong with which line. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedReturnAnswers {

    private final Texts texts;

    RefusedReturnAnswers(Texts texts) {
        this.texts = texts;
    }

    /** @param code the common code of all lines, or {@code ReturnRefused} */
    record Refused(String type, String code, String message, List<RefusedLine> lines) {}

    record RefusedLine(int lineNumber, String code, String message) {}

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
    Refused refused(ReturnRefusedException refusal, Locale language) {
        var lines = refusal.lines().stream().map(line -> line(line, language)).toList();
        var oneCode = lines.stream().map(RefusedLine::code).distinct().count() == 1;
        return new Refused(
                refusal.code(), refusal.code(), oneCode ? lines.get(0).message() : texts.in(language, refusal), lines);
    }

    private RefusedLine line(LineRefusal line, Locale language) {
        return new RefusedLine(
                line.lineNumber(),
                line.code(),
                texts.in(language, "code." + line.code(), line.facts().toArray()));
    }
}
