package org.aftersales.workflow.caseview;

import static org.aftersales.shared.CaseViewPart.PROPOSED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Adds {@code caseView} to the variables that a task form asks for, and ticks the boxes as the case proposes. The engine has answered first: a task that the person may not see
 * gets no view.
 */
class CaseViewFilter extends OncePerRequestFilter {

    private static final Pattern FORM_VARIABLES = Pattern.compile(".*/task/([^/]+)/form-variables/?");

    private final CaseView caseView;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    CaseViewFilter(CaseView caseView, LocaleResolver languages, ObjectMapper json) {
        this.caseView = caseView;
        this.languages = languages;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !FORM_VARIABLES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (held.getStatus() == HttpStatus.OK.value()) {
            var task = FORM_VARIABLES.matcher(request.getRequestURI());
            if (task.matches()) {
                add(task.group(1), languages.resolveLocale(request), held);
            }
        }
        held.copyBodyToResponse();
    }

    private void add(String taskId, Locale language, ContentCachingResponseWrapper held) throws IOException {
        var view = caseView.of(taskId, language);
        if (view.isPresent() && json.readTree(held.getContentAsByteArray()) instanceof ObjectNode variables) {
            variables.set("caseView", variable(view.get()));
            propose(view.get(), variables);
            held.resetBuffer();
            json.writeValue(held.getOutputStream(), variables);
        }
    }

    /** An answer that the process holds already stays what it is. */
    private static void propose(Map<String, Object> view, ObjectNode variables) {
        view.values().stream()
                .flatMap(part -> part instanceof Map<?, ?> shown ? Stream.ofNullable(shown.get(PROPOSED)) : Stream.of())
                .flatMap(proposed -> ((Map<?, ?>) proposed).entrySet().stream())
                .filter(field -> !variables.has((String) field.getKey()))
                .forEach(field -> variables
                        .putObject((String) field.getKey())
                        .put("type", "Boolean")
                        .put("value", (Boolean) field.getValue())
                        .putObject("valueInfo"));
    }

    private ObjectNode variable(Map<String, Object> view) throws JsonProcessingException {
        var variable = json.createObjectNode();
        variable.put("type", "Json");
        variable.put("value", json.writeValueAsString(view));
        variable.putObject("valueInfo");
        return variable;
    }
}
