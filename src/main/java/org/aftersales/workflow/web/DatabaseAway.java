package org.aftersales.workflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.aftersales.workflow.OutOfReach;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While the database cannot be reached nothing is decided: whoever asks is told to ask again (503), by whatever way the failure comes
 * out; "failed" (500) would have somebody look for a mistake.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

    private static final String SECONDS = "5";

    private final Sentences sentences;
    private final ObjectMapper json;

    DatabaseAway(Sentences sentences, ObjectMapper json) {
        this.sentences = sentences;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var watched = new WatchedResponse(response);
        OutOfReach.forget();
        try {
            chain.doFilter(request, watched);
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted() || !OutOfReach.by(failure)) {
                throw failure;
            }
            watched.failedForWantOfDatabase();
        } finally {
            OutOfReach.forget();
        }
        if (watched.isFailedForWantOfDatabase() && !response.isCommitted()) {
            sayComeAgain(request, response);
        }
    }

    private void sayComeAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        var text = json.writeValueAsBytes(sentences.outOfReach(Language.of(request.getLocale())));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
