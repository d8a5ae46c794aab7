package org.aftersales.workflow.caseview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Adds to a task list of Tasklist what its cards show of each case. The people may not read the variables of process instances, and the
 * case file is where the facts are: so the list gets them as Tasklist expects variables.
 */
class CaseCardFilter extends OncePerRequestFilter {

    private static final Pattern TASK_LIST = Pattern.compile("/camunda/api/engine/engine/[^/]+/filter/[^/]+/list/?");

    private final CaseCards cards;
    private final LocaleResolver languages;
    private final ObjectMapper json;

    CaseCardFilter(CaseCards cards, LocaleResolver languages, ObjectMapper json) {
        this.cards = cards;
        this.languages = languages;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !TASK_LIST.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (held.getStatus() == HttpStatus.OK.value()) {
            add(held, languages.resolveLocale(request));
        }
        held.copyBodyToResponse();
    }

    private void add(ContentCachingResponseWrapper held, Locale language) throws IOException {
        var list = json.readTree(held.getContentAsByteArray());
        var tasks = list.path("_embedded").path("task");
        if (!tasks.isEmpty()) {
            var instances = new TreeSet<String>();
            tasks.forEach(task -> instances.add(instanceOf(task)));
            var shown = cards.of(instances, language);
            tasks.forEach(task -> show(task, shown.getOrDefault(instanceOf(task), Map.of())));
            held.resetBuffer();
            json.writeValue(held.getOutputStream(), list);
        }
    }

    private static String instanceOf(JsonNode task) {
        return task.path("processInstanceId").asText();
    }

    private static void show(JsonNode task, Map<String, String> texts) {
        if (task.path("_embedded") instanceof ObjectNode embedded) {
            var variables = embedded.putArray("variable");
            texts.forEach((name, text) -> variables
                    .addObject()
                    .put("name", name)
                    .put("type", "String")
                    .put("value", text));
        }
    }
}
