package org.aftersales.workflow.submission;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Turns what the engine's REST interface and the web applications answer to a refused or beaten request into what our own resources
 * answer: a status that says whose turn it is, and a sentence in the reader's language. A request that succeeds passes untouched.
 */
class EngineRefusals extends OncePerRequestFilter {

    /** Refused before the engine says to its workers that their task does not exist. */
    private static final Pattern NOTES = Pattern.compile(".*/task/[^/]+/(?:comment|attachment)/create");

    private final FailureReader failures;
    private final RefusalOfRequest last;
    private final ObjectMapper json;

    EngineRefusals(FailureReader failures, RefusalOfRequest last, ObjectMapper json) {
        this.failures = failures;
        this.last = last;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads || request.getRequestURI().endsWith("/fetchAndLock"); // waits for work on another thread
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        last.forget();
        try {
            if (NOTES.matcher(request.getRequestURI()).matches()) {
                last.remember(new NotesNotKeptException());
                held.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            } else {
                chain.doFilter(request, held);
            }
            answer(request, held);
        } finally {
            last.forget();
        }
        held.copyBodyToResponse();
    }

    private void answer(HttpServletRequest request, ContentCachingResponseWrapper held) throws IOException {
        if (held.getStatus() >= 400) {
            var better = failures.read(request, held.getStatus(), held.getContentAsByteArray());
            if (better.isPresent()) {
                write(better.get(), held);
            }
        }
    }

    private void write(FailureReader.Answer answer, ContentCachingResponseWrapper held) throws IOException {
        held.resetBuffer();
        held.setStatus(answer.status().value());
        held.setContentType(MediaType.APPLICATION_JSON_VALUE);
        held.setCharacterEncoding("UTF-8");
        json.writeValue(held.getOutputStream(), answer.refusal());
    }
}
