package org.aftersales.workflow.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.shared.BusinessException;
import org.aftersales.shared.Callers;
import org.aftersales.workflow.web.Refusal;
import org.aftersales.workflow.web.RefusalStatus;
import org.aftersales.workflow.web.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Understands why the engine's REST interface refused or failed, and says it better where that is known. */
@Component
class FailureReader {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReader.class);

    /** How the engine calls what is only a race between two people. */
    private static final Set<String> RACES = Set.of("OptimisticLockingException", "TaskAlreadyClaimedException");

    /** How the engine says that a person has no right to it, with the names of its own rights and resources. */
    private static final String NOT_ALLOWED = "AuthorizationException";

    private final RefusalOfRequest last;
    private final Sentences sentences;
    private final Callers callers;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    FailureReader(
            RefusalOfRequest last, Sentences sentences, Callers callers, LocaleResolver languages, ObjectMapper json) {
        this.last = last;
        this.sentences = sentences;
        this.callers = callers;
        this.languages = languages;
        this.json = json;
    }

    /** @return the better answer; empty when the engine's own says it well */
    Optional<Answer> read(HttpServletRequest request, int status, byte[] body) throws IOException {
        var language = languages.resolveLocale(request);
        var refusal = last.get();
        if (refusal.isPresent()) {
            return Optional.of(refused(refusal.get(), language));
        }
        if (RACES.contains(typeOf(body))) {
            return Optional.of(new Answer(HttpStatus.CONFLICT, sentences.taken(language)));
        }
        if (status == 403 && NOT_ALLOWED.equals(typeOf(body))) {
            return Optional.of(new Answer(HttpStatus.FORBIDDEN, sentences.notAllowed(language)));
        }
        return status >= 500 && !callers.roles().contains("camunda-admin")
                ? Optional.of(failed(request, body, language))
                : Optional.empty();
    }

    private Answer refused(BusinessException refusal, Locale language) {
        return new Answer(RefusalStatus.of(refusal), sentences.of(refusal, language));
    }

    private Answer failed(HttpServletRequest request, byte[] body, Locale language) {
        var number = UUID.randomUUID().toString();
        LOG.error(
                "{} {} failed, number {}: {}",
                request.getMethod(),
                request.getRequestURI(),
                number,
                new String(body, java.nio.charset.StandardCharsets.UTF_8));
        return new Answer(HttpStatus.INTERNAL_SERVER_ERROR, sentences.failed(language, number));
    }

    private String typeOf(byte[] body) throws IOException {
        return body.length > 0 && body[0] == '{'
                ? json.readTree(body).path("type").asText()
                : "";
    }

    record Answer(HttpStatus status, Refusal refusal) {}
}
