package org.aftersales.workflow.web;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.shared.BusinessException;
import org.aftersales.workflow.OutOfReach;
import org.aftersales.workflow.Overtaken;
import org.aftersales.workflow.RefusedSubmission;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.server.ResponseStatusException;

/** One answer for every refusal of our REST resources, in the caller's language; nothing of our insides leaves the house. */
@RestControllerAdvice(annotations = RestController.class)
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final Sentences sentences;

    RefusalAdvice(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(BusinessException refusal, Locale asked) {
        return ResponseEntity.status(RefusalStatus.of(refusal)).body(sentences.of(refusal, Language.of(asked)));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> refused(RefusedSubmission refused, Locale asked) {
        return refused(refused.refusal(), asked);
    }

    @ExceptionHandler({OptimisticLockingException.class, ConcurrencyFailureException.class})
    ResponseEntity<Refusal> taken(Locale asked) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(sentences.taken(Language.of(asked)));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> notAllowed(AuthorizationException refused, Locale asked) {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).body(sentences.notAllowed(Language.of(asked)));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> invalid(MethodArgumentNotValidException invalid, Locale asked) {
        var fields = invalid.getFieldErrors().stream()
                .map(error -> error.getField() + " " + error.getDefaultMessage())
                .collect(Collectors.joining("; "));
        return ResponseEntity.badRequest().body(sentences.unreadable(Language.of(asked), fields));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> unreadable(HttpMessageNotReadableException unreadable, Locale asked) {
        return ResponseEntity.badRequest()
                .body(sentences.unreadable(Language.of(asked), UnreadableField.in(unreadable)));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> unreadable(MethodArgumentTypeMismatchException unreadable, Locale asked) {
        return ResponseEntity.badRequest().body(sentences.unreadable(Language.of(asked), unreadable.getName()));
    }

    @ExceptionHandler
    ResponseEntity<Refusal> failed(Exception failure, Locale asked) throws Exception {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // Spring Security answers these
        }
        if (failure instanceof ErrorResponse known && !known.getStatusCode().is5xxServerError()) {
            return ResponseEntity.status(known.getStatusCode())
                    .body(sentences.unreadable(Language.of(asked), what(known)));
        }
        if (Overtaken.by(failure)) {
            return taken(asked);
        }
        if (OutOfReach.by(failure)) {
            LOG.warn("The database is out of reach: {}", failure.toString());
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .header(HttpHeaders.RETRY_AFTER, "5")
                    .body(sentences.outOfReach(Language.of(asked)));
        }
        var number = UUID.randomUUID().toString();
        LOG.error("Request failed, number {}", number, failure);
        return ResponseEntity.internalServerError().body(sentences.failed(Language.of(asked), number));
    }

    /** What we called it ourselves, such as the option that was wrong; never the sentence of a library. */
    private static String what(ErrorResponse refused) {
        var status = refused.getStatusCode();
        if (refused instanceof ResponseStatusException ours && status.isSameCodeAs(HttpStatus.BAD_REQUEST)) {
            return Objects.requireNonNullElse(ours.getReason(), "");
        }
        return status instanceof HttpStatus known ? known.getReasonPhrase() : status.toString();
    }
}
