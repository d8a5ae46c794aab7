package org.aftersales.workflow.caseview;

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
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Adds {@code caseView} to the variables that a task form asks for. The engine has answered first: a task that the person may not see
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
            held.resetBuffer();
            json.writeValue(held.getOutputStream(), variables);
        }
    }

    private ObjectNode variable(Map<String, Object> view) throws JsonProcessingException {
        var variable = json.createObjectNode();
        variable.put("type", "Json");
        variable.put("value", json.writeValueAsString(view));
        variable.putObject("valueInfo");
        return variable;
    }
}
